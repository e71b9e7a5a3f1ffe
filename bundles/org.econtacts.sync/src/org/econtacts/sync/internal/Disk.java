package org.econtacts.sync.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Where a store writes its files. The product has {@link MachineDisk}; a test's can be full at any byte. */
public interface Disk {

    /** Opens a file to be written, made when absent. */
    Out open(Path file) throws IOException;

    /** What H2 calls the file system that the cache lies on, with its colon. */
    String database();

    /** A file that is written. Used by one thread at a time. */
    interface Out extends Closeable {

        /**
         * Writes all of it from that byte on.
         *
         * @throws IOException when the disk is full; part of it may have been written
         */
        void write(long place, byte[] bytes) throws IOException;

        /** Returns once all that was written is on the disk. */
        void sync() throws IOException;

        /** Cuts off what follows that byte. */
        void cut(long length) throws IOException;
    }
}
