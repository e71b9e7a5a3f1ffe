/**
 * What the server remembers, as ports. Every call that reads or changes messages takes the offices of the account it
 * works for: what lies outside does not exist for it.
 *
 * <p>A change is on disk when the call returns. An implementation that cannot reach its storage throws
 * {@code StoreException}.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.store;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
