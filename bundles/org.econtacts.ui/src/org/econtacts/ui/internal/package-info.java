/** How the shared services of the window are done. */
package org.econtacts.ui.internal;
