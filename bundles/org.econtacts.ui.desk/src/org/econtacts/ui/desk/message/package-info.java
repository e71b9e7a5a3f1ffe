/** The message at hand, to be read. */
package org.econtacts.ui.desk.message;
