package org.econtacts.server.internal.report;

/** Text within HTML. */
final class Html {

    private Html() {}

    /** For elements and for attributes in double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
