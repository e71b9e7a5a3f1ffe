package org.econtacts.analysis.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.EncoderSource;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What a product gets: the service by its name, and the natives out of their own bundles. */
class InsideOsgiTest {

    private static Passage passage(String text) {
        return new Tokenizer().read(text).whole();
    }

    private static Lesson lesson(String text, int place) {
        return new Lesson(text, passage(text), place, Lesson.Kind.IS, 1);
    }

    @Test
    void theServiceOpensAnEncoderWithTheNativesOfTheBundles(@TempDir Path folder) throws Exception {
        BundleContext context = Objects.requireNonNull(FrameworkUtil.getBundle(InsideOsgiTest.class))
                .getBundleContext();
        ServiceReference<EncoderSource> reference = context.getServiceReference(EncoderSource.class);
        assertNotNull(reference);
        AnalyzerProvider provider = context.getService(reference).open(EnglishModel.copyTo(folder));

        Analyzer analyzer = provider.train(new Training(
                new Intents(List.of("card", "refund")),
                List.of(),
                List.of(lesson("Where is my card?", 0), lesson("Give me my money back", 1)),
                1));

        double[] logarithms = analyzer.read(passage("please reimburse me"), 2).channels()[0];
        assertEquals("encoder", analyzer.name());
        assertTrue(logarithms[1] > logarithms[0]);
    }
}
