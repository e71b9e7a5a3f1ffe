package org.econtacts.analysis.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ONNX Runtime 1.29.0 ends the whole process when the command line has more than 4,096 characters, which a class path easily
 * has: the version must not be raised to one that does.
 */
class LongCommandLineTest {

    private static final String PROGRAM = """
            public class Start {
                public static void main(String[] arguments) {
                    System.out.println(ai.onnxruntime.OrtEnvironment.getEnvironment().getVersion().isEmpty());
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theLibraryLoadsInAProcessWithALongCommandLine() throws Exception {
        Path program = folder.resolve("Start.java");
        Files.writeString(program, PROGRAM);
        Path output = folder.resolve("output");
        URL library = OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-cp",
                        new File(library.getPath()).toString(),
                        program.toString(),
                        "x".repeat(20_000))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertEquals(0, process.waitFor(), () -> read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
