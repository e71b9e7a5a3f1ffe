/** The agent's desk: what all its parts share, and what is decided on the message at hand. */
package org.econtacts.ui.desk;
