/**
 * What travels between server and client: records, their JSON, the version. Values of the model travel as they are;
 * no type of the JSON library shows.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.protocol;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
