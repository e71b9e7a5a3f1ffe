package org.econtacts.model;

/**
 * The taxpayer as he named himself.
 *
 * @param name may be empty, never null
 * @param reference the reference of his request as the intake gave it; may be empty, never null
 */
public record Sender(String name, String reference) {}
