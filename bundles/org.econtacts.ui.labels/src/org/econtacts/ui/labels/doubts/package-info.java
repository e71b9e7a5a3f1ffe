/** Doubts of the anonymiser about samples, listed for a person who settles them. */
package org.econtacts.ui.labels.doubts;
