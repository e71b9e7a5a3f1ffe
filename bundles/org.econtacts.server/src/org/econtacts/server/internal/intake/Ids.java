package org.econtacts.server.internal.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;

/** Ids as they come in, and new ones. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    /** Whatever can be read: label sets come from other tools, with question marks, spaces and accents. */
    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\s](?:[^\\p{C}]{0,98}[^\\p{C}\\s])?");

    private static final int SHORT = 20;

    private Ids() {}

    /** The id that was given, or a new one. */
    static String givenOrNew(@Nullable String given) throws BadInputException {
        return given == null ? UUID.randomUUID().toString() : checked("id", given);
    }

    /** The id, if it can stand in an address. */
    static String checked(String field, String id) throws BadInputException {
        if (!ID.matcher(id).matches()) {
            throw new BadInputException(field, Fault.BAD_ID);
        }
        return id;
    }

    /** The name of an intent or template, if it is on one line and can be read. */
    static String name(String field, String name) throws BadInputException {
        if (!NAME.matcher(name).matches()) {
            throw new BadInputException(field, Fault.BAD_NAME);
        }
        return name;
    }

    /** The same text has always the same id. */
    static String ofText(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
