/** The team lead's perspective. */
package org.econtacts.ui.supervision;
