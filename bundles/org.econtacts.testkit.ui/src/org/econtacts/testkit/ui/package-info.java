/** Drives a real window by real keys, in words close to SWTBot's, so that a later change to SWTBot is mechanical. */
@org.eclipse.jdt.annotation.NonNullByDefault({
    org.eclipse.jdt.annotation.DefaultLocation.PARAMETER,
    org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE
})
package org.econtacts.testkit.ui;
