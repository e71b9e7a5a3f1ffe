/** Keys that mean the same on every keyboard, and single keys that never disturb typing. */
package org.econtacts.ui.keys;
