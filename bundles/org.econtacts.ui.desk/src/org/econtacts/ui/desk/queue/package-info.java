/** The queue: which messages, in which order, and which one is at hand. */
package org.econtacts.ui.desk.queue;
