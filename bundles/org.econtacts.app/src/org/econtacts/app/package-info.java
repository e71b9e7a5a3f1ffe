/** The application: window, life cycle, embedded server. */
package org.econtacts.app;
