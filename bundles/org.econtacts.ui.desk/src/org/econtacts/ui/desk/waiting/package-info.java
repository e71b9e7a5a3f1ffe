/** What is not with the server yet, or was refused by it. */
package org.econtacts.ui.desk.waiting;
