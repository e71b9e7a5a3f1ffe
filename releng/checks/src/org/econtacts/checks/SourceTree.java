package org.econtacts.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of this project, without what a build or an editor makes.
 *
 * @param root the folder of the top pom.xml
 */
record SourceTree(Path root) {

    private static final Set<String> MADE = Set.of("target", "bin", ".git", ".settings");

    /** The tree that the build runs in. */
    static SourceTree ofThisBuild() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("targetplatform"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("run inside the project");
        }
        return new SourceTree(folder);
    }

    /** Every bundle, test bundles too, by name. */
    List<Bundle> bundles() {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text file of the project that is not made by a build. */
    List<SourceFile> files() {
        return files(root, path -> true);
    }

    /** The files under a folder whose path passes. */
    static List<SourceFile> files(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !isMade(folder.relativize(path)))
                    .filter(path -> Files.isRegularFile(path))
                    .filter(wanted)
                    .sorted()
                    .map(SourceTree::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMade(Path path) {
        for (Path part : path) {
            if (MADE.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static SourceFile read(Path path) {
        try {
            // pictures decode to nonsense that no rule looks for
            return new SourceFile(path, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
