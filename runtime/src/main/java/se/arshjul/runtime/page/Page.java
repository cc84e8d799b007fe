package se.arshjul.runtime.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** One page of a list: where it starts and how much it holds, bound to the query it belongs to. */
public record Page(String query, int size, String after) {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 1000;

    /** Tells queries apart, keeps no secret: a page token gives nobody more than the query itself does. */
    private static final int FINGERPRINT_BYTES = 8;

    /** What one page holds and the token of the next; empty at the end. */
    public record Of<T>(List<T> items, String nextPageToken) {

        public <R> Of<R> map(Function<T, R> translation) {
            return new Of<>(items.stream().map(translation).toList(), nextPageToken);
        }
    }

    /**
     * Reads what the caller asked for.
     *
     * @param query everything besides the page that decides the rows: parent and filters
     */
    public static Page parse(String query, int pageSize, String pageToken) {
        if (pageSize < 0) {
            throw Refusal.invalid(
                    "PAGE_INVALID",
                    "The page size is negative.",
                    List.of(new FieldViolation("page_size", "NEGATIVE", "Must not be negative.")));
        }
        var size = pageSize == 0 ? DEFAULT_SIZE : Math.min(pageSize, MAX_SIZE);
        return new Page(query, size, pageToken.isEmpty() ? "" : after(query, pageToken));
    }

    /** One row more than the page holds tells whether there is another page. */
    public int rowsToRead() {
        return size + 1;
    }

    /** Makes the page of the rows read, ordered by {@code key}. */
    public <T> Of<T> of(List<T> rows, Function<T, String> key) {
        if (rows.size() <= size) {
            return new Of<>(List.copyOf(rows), "");
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Of<>(items, token(key.apply(items.getLast())));
    }

    private String token(String last) {
        var text = last.getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(FINGERPRINT_BYTES + text.length)
                .put(fingerprint(query))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String after(String query, String token) {
        var bytes = decode(token);
        if (bytes.length <= FINGERPRINT_BYTES
                || !Arrays.equals(bytes, 0, FINGERPRINT_BYTES, fingerprint(query), 0, FINGERPRINT_BYTES)) {
            throw invalidToken();
        }
        return new String(bytes, FINGERPRINT_BYTES, bytes.length - FINGERPRINT_BYTES, UTF_8);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            throw invalidToken();
        }
    }

    private static byte[] fingerprint(String query) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(query.getBytes(UTF_8)), FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Refusal invalidToken() {
        return Refusal.invalid(
                "PAGE_INVALID",
                "The page token belongs to another query.",
                List.of(new FieldViolation("page_token", "OF_ANOTHER_QUERY", "Must come from the same query.")));
    }
}
