package org.econtacts.sync.internal;

/**
 * One thing in the cache.
 *
 * @param kind what it is, for example {@code message}
 * @param id unique within its kind
 * @param rank its place among its kind, smallest first
 * @param office whose it is; empty = nobody's in particular
 * @param data as it is to be given back
 */
public record CacheRow(String kind, String id, long rank, String office, byte[] data) {

    /** The same at another place. */
    public CacheRow ranked(long other) {
        return new CacheRow(kind, id, other, office, data);
    }
}
