/**
 * The words of the field as values: messages, templates, intents, suggestions, decisions, labels.
 *
 * <p>Nothing here knows a store, a wire or a window; every bundle may use it.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.model;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
