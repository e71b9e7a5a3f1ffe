package org.econtacts.model;

import java.util.regex.Pattern;

/**
 * Where an approved answer takes its law from.
 *
 * @param title may be empty, then the address is shown
 * @param url address of a public page
 */
public record Source(String title, String url) {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{C}]+");

    /** Whether the address leads to a web page; anything else could start a program and must not be opened. */
    public boolean leadsToTheWeb() {
        return WEB.matcher(url).matches();
    }
}
