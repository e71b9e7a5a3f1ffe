package org.econtacts.app.window;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A full disk under a folder: a small file system of its own where one may be mounted, else room that cannot be had when
 * the window opens. The window that uses the folder is closed when this begins and when it ends.
 */
final class FullDisk implements AutoCloseable {

    private static final int BLOCK_BYTES = 4_096;

    private final Path folder;
    private final Path aside;
    private final boolean mounted;

    private FullDisk(Path folder, Path aside, boolean mounted) {
        this.folder = folder;
        this.aside = aside;
        this.mounted = mounted;
    }

    static FullDisk at(Path folder) throws Exception {
        Path aside = Files.createTempDirectory("econtacts-disk");
        copy(folder, aside);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder.toString());
        if (mounted) {
            copy(aside, folder);
        }
        System.out.println("full disk: " + (mounted ? "a file system of its own" : "none may be mounted here"));
        return new FullDisk(folder, aside, mounted);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : files(from)) {
            Files.copy(each, to.resolve(each.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Others have written until nothing fits any more. */
    void fill() throws IOException {
        Files.delete(folder.resolve("ballast"));
        if (!mounted) {
            Files.createDirectories(inTheWay());
            return;
        }
        try (OutputStream stuffing = Files.newOutputStream(stuffing())) {
            while (true) {
                stuffing.write(new byte[BLOCK_BYTES]);
            }
        } catch (IOException e) {
            // full, as wanted
        }
    }

    /** They have gone. */
    void free() throws IOException {
        if (mounted) {
            Files.delete(stuffing());
        } else {
            Files.delete(inTheWay());
            Files.deleteIfExists(folder.resolve("ballast"));
        }
    }

    private Path stuffing() {
        return folder.resolve("stuffing");
    }

    private Path inTheWay() {
        return folder.resolve("ballast").resolve("in-the-way");
    }

    /** What the window has written stays. */
    @Override
    public void close() throws IOException {
        if (!mounted) {
            return;
        }
        for (Path each : files(aside)) {
            Files.delete(each);
        }
        copy(folder, aside);
        try {
            if (!run("umount", "-l", folder.toString())) {
                throw new IOException("the disk stays mounted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Path each : files(folder)) {
            Files.delete(each);
        }
        copy(aside, folder);
    }
}
