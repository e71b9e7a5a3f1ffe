package org.econtacts.protocol;

/**
 * Answer of {@code GET /health}, open to all.
 *
 * @param status {@code UP}, {@code STARTING} while the model is being trained, {@code READ_ONLY} when the store cannot be written
 * @param protocol see {@link Protocol#VERSION}
 * @param version of the program
 */
public record Health(String status, String protocol, String version) {}
