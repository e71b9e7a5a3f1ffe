/** The window of the workbench: its start, its frame, its end. */
package org.econtacts.app;
