/** The perspectives that an account's roles open, and the ways to switch between them. */
package org.econtacts.app.perspectives;
