/** The curator's parts of the workbench. */
package org.econtacts.ui.labels;
