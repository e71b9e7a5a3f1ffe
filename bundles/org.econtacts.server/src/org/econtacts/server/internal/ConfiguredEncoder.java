package org.econtacts.server.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.econtacts.server.internal.engine.EngineMaker;

/** The encoder that an operator names in the configuration of a data folder. */
public final class ConfiguredEncoder {

    private ConfiguredEncoder() {}

    /**
     * What makes an engine with it; empty when none is named.
     *
     * @throws ConfigurationException if the configuration cannot be read
     */
    public static Optional<EngineMaker> of(Services services, Path data) throws ConfigurationException {
        return ConfigurationFile.of(data).encoder().map(directory -> () -> services.engineWithEncoder(directory));
    }
}
