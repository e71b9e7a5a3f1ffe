/** The suggested answers, and the search over all approved ones. */
package org.econtacts.ui.desk.suggestions;
