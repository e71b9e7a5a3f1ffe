package org.econtacts.protocol;

/**
 * Request of {@code POST /samples/undo} and {@code POST /samples/redo}.
 *
 * @param event UUID made by the caller; the same twice has one effect
 */
public record StepOrder(@Required String event) {}
