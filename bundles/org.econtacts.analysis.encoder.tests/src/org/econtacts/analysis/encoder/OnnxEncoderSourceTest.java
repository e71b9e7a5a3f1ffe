package org.econtacts.analysis.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.econtacts.analysis.EncoderException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEncoderSourceTest {

    /** An ONNX graph without nodes that gives its one input, a float, back: what is no encoder but is no damage either. */
    private static final byte[] OTHER_MODEL = {
        8, 7, 58, 33, 18, 1, 'g', 90, 13, 10, 1, 'x', 18, 8, 10, 6, 8, 1, 18, 2, 10, 0, 98, 13, 10, 1, 'x', 18, 8, 10,
        6, 8, 1, 18, 2, 10, 0, 66, 2, 16, 13
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void putTheModelThere() throws IOException {
        EnglishModel.copyTo(folder);
    }

    private EncoderException refusal() {
        return assertThrows(EncoderException.class, () -> new OnnxEncoderSource().open(folder));
    }

    private static void assertNames(Path file, EncoderException refusal) {
        assertTrue(String.valueOf(refusal.getMessage()).contains(file.toString()), refusal.getMessage());
    }

    @Test
    void aWholeEncoderIsOpened() throws Exception {
        try (EncoderAnalyzerProvider provider = (EncoderAnalyzerProvider) new OnnxEncoderSource().open(folder)) {
            assertEquals("encoder", provider.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json", "encoder.properties"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));

        EncoderException refusal = refusal();

        assertNames(folder.resolve(name), refusal);
        assertTrue(String.valueOf(refusal.getMessage()).contains("is missing"), refusal.getMessage());
    }

    @Test
    void aModelCutShortIsDamaged() throws IOException {
        Path model = folder.resolve("model.onnx");
        byte[] bytes = Files.readAllBytes(model);
        Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));

        EncoderException refusal = refusal();

        assertNames(model, refusal);
        assertTrue(String.valueOf(refusal.getMessage()).contains("damaged"), refusal.getMessage());
    }

    @Test
    void aTokenizerCutShortIsDamaged() throws IOException {
        Path tokenizer = folder.resolve("tokenizer.json");
        Files.writeString(tokenizer, Files.readString(tokenizer).substring(0, 1000));

        assertNames(tokenizer, refusal());
    }

    @Test
    void aModelThatReadsNoWordsHasTheWrongShape() throws IOException {
        Files.write(folder.resolve("model.onnx"), OTHER_MODEL);

        EncoderException refusal = refusal();

        assertTrue(String.valueOf(refusal.getMessage()).contains("shape of a sentence encoder"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pooling=max",
                "pooling=cls\nmaxLength=5",
                "pooling=cls\nmaxLength=x",
                "pooling=cls\nnormalise=no"
            })
    void aManifestIsRefusedWithItsLine(String manifest) throws IOException {
        Path file = folder.resolve("encoder.properties");
        Files.writeString(file, manifest);

        EncoderException refusal = refusal();

        assertNames(file, refusal);
        assertTrue(String.valueOf(refusal.getMessage()).contains("must be"), refusal.getMessage());
    }

    @Test
    void theRefusalIsAlsoInFrench() throws IOException {
        Files.delete(folder.resolve("model.onnx"));
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.FRANCE);
        try {
            EncoderException refusal = refusal();
            String text = refusal.getLocalizedMessage();

            assertTrue(text.contains("manque") && text.contains("model.onnx"), text);
            assertEquals(text, refusal.sentence(Locale.FRENCH));
            assertEquals(refusal.getMessage(), refusal.sentence(Locale.GERMAN));
        } finally {
            Locale.setDefault(usual);
        }
    }
}
