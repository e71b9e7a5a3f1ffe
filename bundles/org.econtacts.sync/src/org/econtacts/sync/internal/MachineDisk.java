package org.econtacts.sync.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The machine's own. Its files stay open when a thread is interrupted, which those of {@code FileChannel} do not. */
public final class MachineDisk implements Disk {

    @Override
    public Out open(Path file) throws IOException {
        return new OpenFile(new RandomAccessFile(file.toFile(), "rw"));
    }

    @Override
    public String database() {
        return "retry:";
    }

    private record OpenFile(RandomAccessFile file) implements Out {

        @Override
        public void write(long place, byte[] bytes) throws IOException {
            file.seek(place);
            file.write(bytes);
        }

        @Override
        public void sync() throws IOException {
            file.getFD().sync();
        }

        @Override
        public void cut(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
