package org.econtacts.server.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.econtacts.model.BuiltInContent;

/** The content of {@link TestContent} with many messages, each of which gets a suggestion. */
final class ManyMessages implements BuiltInContent {

    static final int COUNT = 3_000;

    private final TestContent few = new TestContent();

    @Override
    public InputStream open(Part part) {
        if (part != Part.MESSAGES) {
            return few.open(part);
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            lines.append("{\"id\":\"m-")
                    .append(i)
                    .append("\",\"office\":\"sip-lyon-3\",\"body\":\"Bonjour, ma nouvelle adresse suite au")
                    .append(" déménagement récent doit être enregistrée.\"}\n");
        }
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
