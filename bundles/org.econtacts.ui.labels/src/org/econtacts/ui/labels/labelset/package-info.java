/** Changes of the label set, each looked at before it is made. */
package org.econtacts.ui.labels.labelset;
