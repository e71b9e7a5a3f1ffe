/** The team lead's parts of the workbench. */
package org.econtacts.ui.supervision;
