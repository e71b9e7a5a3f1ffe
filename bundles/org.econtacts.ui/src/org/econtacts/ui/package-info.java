/** What all parts of the workbench share: theme, icons, messages, tables, status line. */
package org.econtacts.ui;
