package org.econtacts.protocol;

import java.util.List;
import java.util.Set;
import org.econtacts.model.Office;
import org.econtacts.model.Role;

/**
 * Answer of {@code GET /me}.
 *
 * @param name sign-in name
 * @param displayName as it is signed
 * @param roles what he may do
 * @param offices whose messages he may see
 */
public record AccountView(String name, String displayName, Set<Role> roles, List<Office> offices) {}
