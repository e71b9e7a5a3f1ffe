/** What every part of the window shares: the session, work in the background, what the status line says, formats. */
package org.econtacts.ui;
