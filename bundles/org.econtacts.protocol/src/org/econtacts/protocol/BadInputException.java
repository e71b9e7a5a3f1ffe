package org.econtacts.protocol;

import java.util.Locale;
import java.util.ResourceBundle;

/** A text that is not what it should be; its sentence is for a person and never repeats the text. */
public final class BadInputException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 100;

    private final String field;
    private final Fault fault;
    private final String[] details;

    /**
     * @param field path of the field at fault such as {@code sender.name}; empty when the text is not JSON at all
     * @param fault what is wrong with it
     * @param details what the fault's sentence needs: see {@link Fault}
     */
    public BadInputException(String field, Fault fault, String... details) {
        super(fault.name());
        this.field = readable(field);
        this.fault = fault;
        this.details = details.clone();
    }

    /** An unknown field's name was chosen by whoever sent it: it is cut short, and cannot steer a terminal. */
    private static String readable(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{2028}\\x{2029}]", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }

    /** Path of the field at fault; empty when the text is not JSON at all. */
    public String field() {
        return field;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** What is wrong, in English. */
    @Override
    public String getMessage() {
        return sentence(Locale.ENGLISH);
    }

    /** What is wrong, in French, else in English. */
    public String sentence(Locale language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "org.econtacts.protocol.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String sentence = sentences.getString("fault." + fault.name()).replace("{field}", field);
        for (int i = 0; i < details.length; i++) {
            sentence = sentence.replace("{" + i + "}", details[i]);
        }
        return sentence;
    }

    /** What can be wrong with a text; the details that go with it are in brackets. */
    public enum Fault {
        /** An object, line or text is larger than allowed. */
        TOO_LARGE,
        /** Not well-formed JSON [line, column]. */
        NOT_JSON,
        /** JSON, but {@code null} where an object is needed. */
        NULL,
        /** Not an object. */
        NOT_AN_OBJECT,
        /** No such field [the fields that are known]. */
        UNKNOWN_FIELD,
        /** The field is needed and absent, null or blank. */
        MISSING,
        /** A text is expected. */
        NOT_A_TEXT,
        /** A whole number is expected. */
        NOT_A_NUMBER,
        /** A list is expected. */
        NOT_A_LIST,
        /** A date is expected. */
        NOT_A_DATE,
        /** A time with its zone is expected. */
        NOT_A_TIME,
        /** True or false is expected. */
        NOT_A_TRUTH,
        /** One of a few words is expected [the words]. */
        NOT_ONE_OF,
        /** A label must be a text, a list of texts or null. */
        NOT_A_LABEL,
        /** An address that does not begin with http:// or https://, or has spaces in it. */
        NOT_A_WEB_ADDRESS,
        /** The field occurs twice. */
        REPEATED,
        /** A text is longer than allowed [most characters]. */
        TOO_LONG,
        /** Outside its range [smallest, largest]. */
        OUT_OF_RANGE,
        /** Something that must exist does not [what was named]. */
        UNKNOWN_NAME,
        /** An id with other characters than letters, digits and {@code . _ : -}, or too long. */
        BAD_ID,
        /** The name of an intent or template with line breaks, spaces around it, or too long. */
        BAD_NAME,
        /** The field does not go with the kind of decision, or is missing for it. */
        NOT_FOR_KIND
    }
}
