/** Deciding between curators who disagree, and how far they agree. */
package org.econtacts.ui.labels.adjudication;
