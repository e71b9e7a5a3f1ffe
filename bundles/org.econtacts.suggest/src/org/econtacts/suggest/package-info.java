/** The orchestrator: runs every analyser, pools their scores, maps intents to templates, or abstains; takes decisions back. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.suggest;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
