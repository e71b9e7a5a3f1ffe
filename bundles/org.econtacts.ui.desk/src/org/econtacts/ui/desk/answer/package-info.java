/** The answer being written. */
package org.econtacts.ui.desk.answer;
