package org.econtacts.server.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.econtacts.server.internal.intake.ControlArm;

/**
 * What an operator sets for one data folder, in its file {@code econtacts.properties}. Without the file, and for a key that
 * is not in it, the usual value holds.
 */
final class ConfigurationFile {

    static final String NAME = "econtacts.properties";
    private static final String SHARE = "control.share";
    private static final String SEED = "control.seed";
    private static final String USUAL_SHARE = "0.05";
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

    private double share() throws ConfigurationException {
        String text = values.getProperty(SHARE, USUAL_SHARE).strip();
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= HIGHEST_SHARE) {
                return share;
            }
            throw new NumberFormatException(text);
        } catch (NumberFormatException e) {
            throw new ConfigurationException("configuration.share", file, SHARE, text, e);
        }
    }
}
