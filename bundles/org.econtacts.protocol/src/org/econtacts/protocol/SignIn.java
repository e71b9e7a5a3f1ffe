package org.econtacts.protocol;

/**
 * Request of {@code POST /sign-in}.
 *
 * @param account sign-in name
 * @param password as typed
 */
public record SignIn(@Required String account, @Required String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SignIn[" + account + "]";
    }
}
