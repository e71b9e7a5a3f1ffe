package org.econtacts.content;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.econtacts.model.BuiltInContent;
import org.osgi.service.component.annotations.Component;

/** The data folder of this bundle. */
@Component
public final class PackagedContent implements BuiltInContent {

    private static final List<String> EXEMPLARS = List.of("exemplars-individuals.jsonl", "exemplars-businesses.jsonl");
    private static final List<String> MESSAGES =
            List.of("messages-individuals-1.jsonl", "messages-individuals-2.jsonl", "messages-businesses.jsonl");

    @Override
    public InputStream open(Part part) throws IOException {
        return switch (part) {
            case OFFICES -> file("offices.jsonl");
            case GRAPH -> file("graph.yaml");
            case TEMPLATES -> file("templates.jsonl");
            case EXEMPLARS -> joined(EXEMPLARS);
            case MESSAGES -> joined(MESSAGES);
        };
    }

    /** One file after the other, each ending its last line. */
    private static InputStream joined(List<String> names) throws IOException {
        List<InputStream> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(file(name));
            parts.add(new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream file(String name) throws IOException {
        InputStream in = PackagedContent.class.getResourceAsStream("/data/" + name);
        if (in == null) {
            throw new FileNotFoundException("data/" + name);
        }
        return in;
    }
}
