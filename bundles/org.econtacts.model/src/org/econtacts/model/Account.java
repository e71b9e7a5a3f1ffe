package org.econtacts.model;

import java.util.Set;

/**
 * Somebody who signs in.
 *
 * @param name sign-in name, lower case, unique
 * @param displayName as it is signed under an answer
 * @param roles what he may do
 * @param offices ids of the offices whose messages he may see
 * @param disabled whether sign-in is refused
 */
public record Account(String name, String displayName, Set<Role> roles, Set<String> offices, boolean disabled) {

    public Account {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }
}
