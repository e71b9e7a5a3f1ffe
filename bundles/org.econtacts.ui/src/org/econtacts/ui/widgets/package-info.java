/** Controls that look the same everywhere: buttons, cards, empty and error states. */
package org.econtacts.ui.widgets;
