/** From a data folder or an address to a signed-in session. */
package org.econtacts.app.session;
