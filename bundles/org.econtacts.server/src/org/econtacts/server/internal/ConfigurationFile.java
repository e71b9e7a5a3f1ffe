package org.econtacts.server.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.econtacts.server.internal.intake.ControlArm;
import org.econtacts.server.internal.labels.LabelShares;

/**
 * What an operator sets for one data folder, in its file {@code econtacts.properties}. Without the file, and for a key that
 * is not in it, the usual value holds.
 */
final class ConfigurationFile {

    static final String NAME = "econtacts.properties";
    private static final String SHARE = "control.share";
    private static final String SEED = "control.seed";
    private static final String SECOND_SHARE = "labels.second.share";
    private static final String AUDIT_SHARE = "labels.audit.share";
    private static final double USUAL_SHARE = 0.05;
    private static final String ENCODER = "encoder";
    private static final String USUAL_SEED = "20260101";
    /** With more of them the product would no longer help anybody. */
    private static final double HIGHEST_SHARE = 0.5;

    private final Path file;
    private final Properties values = new Properties();

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    /** @throws ConfigurationException if it is there and cannot be read */
    static ConfigurationFile of(Path data) throws ConfigurationException {
        ConfigurationFile read = new ConfigurationFile(data.resolve(NAME));
        if (Files.exists(read.file)) {
            try (Reader in = Files.newBufferedReader(read.file)) {
                read.values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new ConfigurationException("configuration.unreadable", read.file, "", "", e);
            }
        }
        return read;
    }

    /** @throws ConfigurationException if a value is not a number, or the share not from 0 to 0.5 */
    ControlArm controlArm() throws ConfigurationException {
        double share = share();
        String seed = values.getProperty(SEED, USUAL_SEED).strip();
        try {
            return new ControlArm(share, Long.parseLong(seed));
        } catch (NumberFormatException e) {
            throw new ConfigurationException("configuration.seed", file, SEED, seed, e);
        }
    }

    /** @throws ConfigurationException if a share is not a number from 0 to 1 */
    LabelShares labelShares() throws ConfigurationException {
        return new LabelShares(
                share(SECOND_SHARE, LabelShares.USUAL.second(), 1), share(AUDIT_SHARE, LabelShares.USUAL.audit(), 1));
    }

    /** The directory of an encoder, as seen from the data folder. */
    Optional<Path> encoder() {
        String name = values.getProperty(ENCODER, "").strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(file.resolveSibling(name));
    }

    private double share() throws ConfigurationException {
        return share(SHARE, USUAL_SHARE, HIGHEST_SHARE);
    }

    private double share(String key, double usual, double highest) throws ConfigurationException {
        String text = values.getProperty(key, "" + usual).strip();
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= highest) {
                return share;
            }
            throw new NumberFormatException(text);
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    highest < 1 ? "configuration.share" : "configuration.whole-share", file, key, text, e);
        }
    }
}
