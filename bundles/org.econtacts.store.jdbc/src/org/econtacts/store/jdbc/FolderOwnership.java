package org.econtacts.store.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.store.FolderInUseException;
import org.econtacts.store.StoreException;

/**
 * The right of one process to a data folder. The lock of the operating system decides, so that a dead process never
 * holds a folder; a file beside it says who has it. The file is looked at first, because opening and closing the locked
 * file again would give the lock away.
 */
final class FolderOwnership implements AutoCloseable {

    private static final String LOCK = "econtacts.lock";
    private static final String OWNER = "econtacts.owner";

    private final Path owner;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderOwnership(Path owner, FileChannel channel, FileLock lock) {
        this.owner = owner;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes a folder, made when absent.
     *
     * @throws FolderInUseException if another process, or this one, has it
     */
    static FolderOwnership take(Path folder) {
        boolean interrupted = Thread.interrupted();
        try {
            Files.createDirectories(folder);
            return lock(folder);
        } catch (IOException e) {
            throw new StoreException("The data folder " + folder + " cannot be used (" + e + ").", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FolderOwnership lock(Path folder) throws IOException {
        Path owner = folder.resolve(OWNER);
        Owner known = Owner.read(owner);
        if (known != null && known.isThisProcess()) {
            throw new FolderInUseException(folder.toString(), known.describe());
        }
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock == null) {
                Owner holder = Owner.read(owner);
                throw new FolderInUseException(
                        folder.toString(), holder == null ? "another process" : holder.describe());
            }
            Owner.current().write(owner);
            return new FolderOwnership(owner, channel, lock);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try (channel) {
            Files.deleteIfExists(owner);
            lock.release();
        } catch (IOException e) {
            throw new StoreException("The data folder cannot be released (" + e + ").", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Who has a folder.
     *
     * @param pid process id
     * @param command what it runs
     * @param start when that process started; a process id alone comes again
     */
    record Owner(long pid, String command, String start) {

        private static final int LONGEST_COMMAND = 100;

        static Owner current() {
            ProcessHandle process = ProcessHandle.current();
            String start = process.info().startInstant().map(Instant::toString).orElse("");
            return new Owner(process.pid(), commandLine(), start);
        }

        /** The program and its arguments, without those of the virtual machine; at most some 100 characters. */
        private static String commandLine() {
            String command = System.getProperty("sun.java.command", "java").replaceFirst("^\\S*/", "");
            return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
        }

        static @Nullable Owner read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return null;
            }
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
                long pid = Long.parseLong(properties.getProperty("pid", ""));
                return new Owner(pid, properties.getProperty("command", ""), properties.getProperty("start", ""));
            } catch (IllegalArgumentException | CharacterCodingException e) {
                // cut short by a kill or a full disk: the lock decides, this file only tells who
                return null;
            }
        }

        void write(Path file) throws IOException {
            Properties properties = new Properties();
            properties.setProperty("pid", Long.toString(pid));
            properties.setProperty("command", command);
            properties.setProperty("start", start);
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "the process that has this folder");
            }
        }

        boolean isThisProcess() {
            Owner me = current();
            return me.pid() == pid && me.start().equals(start);
        }

        String describe() {
            return "process " + pid + (command.isEmpty() ? "" : " (" + command + ")") + since();
        }

        private String since() {
            try {
                return " since "
                        + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                                .withZone(ZoneId.systemDefault())
                                .format(Instant.parse(start));
            } catch (DateTimeException e) {
                return "";
            }
        }
    }
}
