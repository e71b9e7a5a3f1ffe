/** Drives a real window by real keys, in words close to SWTBot's, so that a later change to SWTBot is mechanical. */
package org.econtacts.testkit.ui;
