package org.econtacts.sync.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A {@link SmallDisk} as H2 sees it. H2 makes its instances itself, so that the disks are found by their folder. */
@NonNullByDefault({})
public final class SmallFilePath extends FilePathWrapper {

    static final String SCHEME = "small";

    private static final Map<Path, SmallDisk> DISKS = new ConcurrentHashMap<>();

    static void mount(Path folder, SmallDisk disk) {
        FilePath.register(new SmallFilePath());
        DISKS.put(folder.toAbsolutePath(), disk);
    }

    static void unmount(Path folder) {
        DISKS.remove(folder.toAbsolutePath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = Path.of(getBase().toString());
        SmallDisk disk = DISKS.get(file.getParent());
        FileChannel channel = super.open(mode);
        return disk == null ? channel : new Channel(channel, file, disk);
    }

    /** Reads what is there, and writes what fits. */
    private static final class Channel extends FileBaseDefault {

        private final FileChannel base;
        private final Path file;
        private final SmallDisk disk;

        Channel(FileChannel base, Path file, SmallDisk disk) {
            this.base = base;
            this.file = file;
            this.disk = disk;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            int room = disk.room(file, position, from.remaining());
            if (room == from.remaining()) {
                return base.write(from, position);
            }
            base.write(from.slice(from.position(), room), position);
            throw SmallDisk.full();
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            return base.read(to, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            base.truncate(length);
        }

        @Override
        public void force(boolean all) throws IOException {
            base.force(all);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long length, boolean shared) throws IOException {
            return base.tryLock(position, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
