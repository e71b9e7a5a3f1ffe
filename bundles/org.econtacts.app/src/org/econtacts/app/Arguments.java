package org.econtacts.app;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What the command line asks for.
 *
 * @param data folder of the embedded server; null = its own choice
 * @param server address of another server; null = the embedded one
 * @param empty whether a new data folder starts without sample messages
 * @param screenshot file to write a picture of the window to before leaving; null = stay open
 */
public record Arguments(
        @Nullable String data,
        @Nullable String server,
        boolean empty,
        @Nullable String screenshot) {

    /** Reads the arguments that begin with {@code -econtacts.}; the platform's own are left alone. */
    public static Arguments parse(String... words) {
        String data = null;
        String server = null;
        String screenshot = null;
        boolean empty = false;
        for (int i = 0; i < words.length; i++) {
            String value = i + 1 < words.length ? words[i + 1] : null;
            switch (words[i]) {
                case "-econtacts.data" -> data = value;
                case "-econtacts.server" -> server = value;
                case "-econtacts.screenshot" -> screenshot = value;
                case "-econtacts.empty" -> empty = true;
                default -> {
                    // the platform's
                }
            }
        }
        return new Arguments(data, server, empty, screenshot);
    }
}
