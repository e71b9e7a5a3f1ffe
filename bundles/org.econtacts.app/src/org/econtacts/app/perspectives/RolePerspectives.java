package org.econtacts.app.perspectives;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.econtacts.model.Role;

/** Which perspectives an account's roles open, in the order of their keys Ctrl+1, Ctrl+2, Ctrl+3. */
public final class RolePerspectives {

    public static final String AGENT = "org.econtacts.perspective.agent";
    public static final String LEAD = "org.econtacts.perspective.lead";
    public static final String CURATOR = "org.econtacts.perspective.curator";

    private static final Map<String, Role> NEEDS =
            Map.of(AGENT, Role.AGENT, LEAD, Role.TEAM_LEAD, CURATOR, Role.CURATOR);

    private RolePerspectives() {}

    /** All of them. */
    public static List<String> all() {
        return List.of(AGENT, LEAD, CURATOR);
    }

    /** Those offered to these roles. */
    public static List<String> of(Set<Role> roles) {
        return all().stream().filter(id -> roles.contains(NEEDS.get(id))).toList();
    }
}
