package org.econtacts.model;

/**
 * Where an approved answer takes its law from.
 *
 * @param title may be empty, then the address is shown
 * @param url address of a public page
 */
public record Source(String title, String url) {}
