package org.econtacts.server.internal.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.ModelManifest;

/**
 * The models of a data folder, each in a folder of its own named by its id, with its manifest; and which of them were put to
 * work, in the order in which that was done.
 */
public final class ModelFolder {

    /** Version of the manifest that this program writes and reads. */
    public static final int FORMAT = 1;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,60}");
    private static final String MANIFEST = "manifest.json";
    private static final String MODEL = "model.bin";

    private final Path folder;
    private final Path promoted;
    private final JsonCodec codec;

    /** @param folder may be absent */
    public ModelFolder(Path folder, JsonCodec codec) {
        this.folder = folder;
        this.promoted = folder.resolve("promoted");
        this.codec = codec;
    }

    /** All that are there, oldest first, also damaged ones. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** @throws ModelRefusedException if there is no such model, or its manifest cannot be read */
    public ModelManifest manifest(String id) throws ModelRefusedException {
        if (!ID.matcher(id).matches() || !Files.isDirectory(folder.resolve(id))) {
            throw new ModelRefusedException("models.unknown", id, null);
        }
        try {
            byte[] json = Files.readAllBytes(folder.resolve(id).resolve(MANIFEST));
            Map<?, ?> fields = codec.readAnswer(json, Map.class);
            if (!Integer.valueOf(FORMAT).equals(fields.get("format"))) {
                throw new ModelRefusedException("models.version", id, null);
            }
            return codec.read(json, ModelManifest.class);
        } catch (IOException | BadInputException e) {
            throw new ModelRefusedException("models.damaged", id, e);
        }
    }

    /** @throws ModelRefusedException if the file is not the one that the manifest describes */
    public byte[] model(ModelManifest manifest) throws ModelRefusedException {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(manifest.id()).resolve(MODEL));
            if (Fingerprint.of(bytes).equals(manifest.sha256())) {
                return bytes;
            }
            throw new ModelRefusedException("models.damaged", manifest.id(), null);
        } catch (IOException e) {
            throw new ModelRefusedException("models.damaged", manifest.id(), e);
        }
    }

    /** Keeps a new model: all of it or nothing. */
    public void add(ModelManifest manifest, byte[] model) throws IOException {
        Path draft = folder.resolve(".new-" + manifest.id());
        Files.createDirectories(draft);
        Files.write(draft.resolve(MODEL), model);
        Files.write(draft.resolve(MANIFEST), codec.write(manifest));
        Files.move(draft, folder.resolve(manifest.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The model that is to work; empty = none was promoted. */
    public Optional<String> current() throws IOException {
        List<String> all = history();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Those that were put to work and not rolled back, oldest first. */
    public List<String> history() throws IOException {
        return Files.exists(promoted) ? Files.readAllLines(promoted) : List.of();
    }

    /** Puts a model to work from the next start on. */
    public void promote(ModelManifest manifest, ModelManifest.Promotion promotion) throws IOException {
        replace(folder.resolve(manifest.id()).resolve(MANIFEST), codec.write(manifest.with(promotion)));
        List<String> next = new ArrayList<>(history());
        next.add(manifest.id());
        write(next);
    }

    /**
     * Goes back to the model that worked before, from the next start on.
     *
     * @return the one that no longer works; empty = none was promoted
     */
    public Optional<String> rollBack() throws IOException {
        List<String> left = new ArrayList<>(history());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        String last = left.removeLast();
        write(left);
        return Optional.of(last);
    }

    private void write(List<String> history) throws IOException {
        String lines = history.isEmpty() ? "" : String.join("\n", history) + "\n";
        replace(promoted, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
