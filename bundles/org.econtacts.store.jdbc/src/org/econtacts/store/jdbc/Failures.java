package org.econtacts.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.econtacts.store.StoreException;

/** Says in a sentence for the operator what the database reports. */
final class Failures {

    private final Path folder;

    Failures(Path folder) {
        this.folder = folder;
    }

    StoreException of(Throwable cause) {
        if (cause instanceof StoreException known) {
            return known;
        }
        return new StoreException(sentence(cause), cause);
    }

    private String sentence(Throwable cause) {
        if (says(cause, "No space left") || says(cause, "not enough space")) {
            return "The disk that holds the data folder " + folder + " is full: free some space; nothing that was"
                    + " confirmed is lost.";
        }
        int code = cause instanceof SQLException sql ? sql.getErrorCode() : 0;
        return switch (code) {
            case 90020 -> "The database in " + folder + " is open in another process.";
            case 90030, 90028, 90031 ->
                "The database in " + folder + " cannot be read; it may be damaged (" + brief(cause)
                        + "). Restore the folder from a backup.";
            case 90097 -> "The database in " + folder + " is read-only: check the rights on the folder.";
            case 90098, 90121 -> "The database in " + folder + " has closed itself; it is opened again by itself.";
            case 50200, 40001 -> "The database in " + folder + " was busy for too long; try again.";
            default -> "The database in " + folder + " cannot be read or written (" + brief(cause) + ").";
        };
    }

    private static boolean says(Throwable cause, String words) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** Error codes only: the texts of the database may quote values, and so a taxpayer's words. */
    private static String brief(Throwable cause) {
        return cause instanceof SQLException sql
                ? "error " + sql.getErrorCode()
                : cause.getClass().getSimpleName();
    }
}
