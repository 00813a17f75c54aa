package uk.nhs.css.domain.persistence;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of 36 characters in the order in which one server makes them, for rows of which a long file writes very many: an index
 * over them is appended to, where random ones are strewn over all of it. No two servers, nor one started twice, make the same.
 */
public final class OrderedId {

    private static final String SERVER = UUID.randomUUID().toString();
    private static final String FIRST = SERVER.substring(0, 8);
    private static final String LAST = SERVER.substring(22);
    private static final AtomicLong MADE = new AtomicLong();

    private OrderedId() {}

    /** One that was never given before, such as {@code 0b9c6a52-00000000002a-1-2b7c5d0a4e8f}. */
    public static String next() {
        return FIRST + "-%012x-".formatted(MADE.incrementAndGet()) + LAST;
    }
}
