/** The curator's perspective. */
package org.econtacts.ui.labels;
