/** What the agent can do, and with which keys. */
package org.econtacts.ui.desk.shortcuts;
