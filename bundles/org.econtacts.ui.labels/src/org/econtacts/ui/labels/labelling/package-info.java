/** The curator's page: one text after the other gets its intent, by one key. */
package org.econtacts.ui.labels.labelling;
