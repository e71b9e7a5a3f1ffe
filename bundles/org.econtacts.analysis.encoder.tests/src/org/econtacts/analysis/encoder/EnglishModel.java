package org.econtacts.analysis.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The English encoder of the test libraries, put into a folder as an operator would. */
final class EnglishModel {

    private static final String BUNDLE = "bge-small-en-v15-q";

    private EnglishModel() {}

    static Path copyTo(Path folder) throws IOException {
        copy("/bge-small-en-v1.5-q.onnx", folder.resolve("model.onnx"));
        copy("/bge-small-en-v1.5-q-tokenizer.json", folder.resolve("tokenizer.json"));
        Files.writeString(folder.resolve("encoder.properties"), "pooling=cls\nmaxLength=64\nname=bge-small\n");
        return folder;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Objects.requireNonNull(find(resource), resource).openStream()) {
            Files.copy(in, target);
        }
    }

    /** Inside OSGi, no class loader sees what lies in a bundle outside of all packages. */
    private static @Nullable URL find(String resource) {
        Bundle here = FrameworkUtil.getBundle(EnglishModel.class);
        if (here == null) {
            return EnglishModel.class.getResource(resource);
        }
        return Arrays.stream(here.getBundleContext().getBundles())
                .filter(bundle -> BUNDLE.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getEntry(resource))
                .findFirst()
                .orElse(null);
    }
}
