/** Colours, fonts and icons of the one light theme. */
package org.econtacts.ui.theme;
