package org.econtacts.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Writes samples with their labels in one form, and reads them back; a bad record is told and left out. */
public interface LabelCodec {

    /** The codec of that form. */
    static LabelCodec of(LabelFormat format) {
        return switch (format) {
            case JSONL -> new OwnLabelCodec();
            case CSV -> new CsvLabelCodec();
            case DOCCANO -> new DoccanoCodec();
            case LABEL_STUDIO -> new LabelStudioCodec();
        };
    }

    /** The file, piece by piece, each with its line end; the pieces are made as they are read. */
    Stream<String> write(Stream<LabelledSample> samples);

    /**
     * Reads a file.
     *
     * @param in UTF-8; closed when it is read
     * @param taker gets each record; what it refuses is told like what cannot be read
     * @param refused told where and why for each record that is left out
     * @throws IOException when it cannot be read
     */
    void read(InputStream in, Taker taker, Refused refused) throws IOException;

    /** Takes records. */
    @FunctionalInterface
    interface Taker {

        /** @throws BadInputException if it does not want this one */
        void take(LabelledSample sample) throws BadInputException;
    }

    /** Hears of records that are left out. */
    @FunctionalInterface
    interface Refused {

        /**
         * @param line where the record begins in the file, from 1
         * @param why what is wrong
         */
        void tell(long line, BadInputException why);
    }
}
