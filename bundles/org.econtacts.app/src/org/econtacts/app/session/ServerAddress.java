package org.econtacts.app.session;

import java.net.URI;
import java.text.MessageFormat;
import org.econtacts.app.Messages;

/** Addresses of servers as people write them. */
final class ServerAddress {

    private ServerAddress() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static URI of(String words, Messages texts) {
        try {
            URI uri = URI.create(words);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException(MessageFormat.format(texts.session_address, words));
    }
}
