/** The agent's parts of the workbench. */
package org.econtacts.ui.desk;
