/** The team lead's page: how suggestions are received, over time, by group and by template. Team figures only. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.ui.supervision.acceptance;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
