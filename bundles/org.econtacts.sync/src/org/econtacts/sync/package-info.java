/**
 * Work off line: what the server is still to be told, kept in an encrypted journal on this machine until it has
 * answered, and a disposable copy of what the agent needs next.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.sync;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
