package org.econtacts.checks;

import java.nio.file.Path;
import java.util.List;

/**
 * A file and its text.
 *
 * @param path where it is
 * @param text what it says, decoded as UTF-8
 */
record SourceFile(Path path, String text) {

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isJava() {
        return name().endsWith(".java");
    }

    List<String> lines() {
        return text.lines().toList();
    }
}
