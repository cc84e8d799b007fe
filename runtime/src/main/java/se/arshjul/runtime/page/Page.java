package se.arshjul.runtime.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** One page of a list: where it starts and how much it holds, bound to the query it belongs to. */
public final class Page {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 1000;

    /** Tells queries apart, keeps no secret: a page token gives nobody more than the query itself does. */
    private static final int FINGERPRINT_BYTES = 8;

    /** Between the parts of a key. */
    private static final String SEPARATOR = "|";

    /** What one page holds and the token of the next; empty at the end. */
    public record Of<T>(List<T> items, String nextPageToken) {

        public <R> Of<R> map(Function<T, R> translation) {
            return new Of<>(items.stream().map(translation).toList(), nextPageToken);
        }
    }

    /**
     * What one part of the key looks like by which a list orders its rows. A page token is no secret and can be written by
     * whoever reads this: one that the list cannot have given itself never gets as far as its query.
     */
    @FunctionalInterface
    public interface Key {

        /** The last part of a resource's name. */
        Key ID = like("[a-z][a-z0-9-]{0,62}");

        /** A place in an order. */
        Key NUMBER = like("0|[1-9][0-9]{0,17}");

        Key UUID = asWritten(
                "[0-9a-f-]{36}", text -> java.util.UUID.fromString(text).toString());

        /** Of a year that a column holds. */
        Key DATE = asWritten("[1-9][0-9]{3}-.+", text -> LocalDate.parse(text).toString());

        /** Of a year that a column holds. */
        Key INSTANT = asWritten("[1-9][0-9]{3}-.+", text -> Instant.parse(text).toString());

        boolean fits(String part);

        /** Text of this form, which should leave out control characters: not every one can be a query's parameter. */
        static Key like(String form) {
            return Pattern.compile(form).asMatchPredicate()::test;
        }

        private static Key asWritten(String form, UnaryOperator<String> readAndWritten) {
            var like = like(form);
            return part -> {
                try {
                    return like.fits(part) && readAndWritten.apply(part).equals(part);
                } catch (IllegalArgumentException | DateTimeException none) {
                    return false;
                }
            };
        }
    }

    private final String query;
    private final int size;
    private final String after;

    private Page(String query, int size, String after) {
        this.query = query;
        this.size = size;
        this.after = after;
    }

    /** Writes the key of a row that is ordered by several columns. */
    public static String key(Object... parts) {
        return Stream.of(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
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

    /**
     * The key of the last row before this page, empty on the first.
     *
     * @param parts what the key of each row consists of; a token that holds another is refused
     */
    public String after(Key... parts) {
        if (after.isEmpty()) {
            return "";
        }
        var found = after.split(Pattern.quote(SEPARATOR), parts.length);
        if (found.length != parts.length || !IntStream.range(0, parts.length).allMatch(i -> parts[i].fits(found[i]))) {
            throw invalidToken();
        }
        return after;
    }

    /** The place of the last row before this page, 0 on the first, where rows are ordered by a number from 1. */
    public long afterNumber() {
        var number = after(Key.NUMBER);
        return number.isEmpty() ? 0 : Long.parseLong(number);
    }

    public int size() {
        return size;
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
                "The page token is none of this query.",
                List.of(new FieldViolation("page_token", "OF_ANOTHER_QUERY", "Must come from the same query.")));
    }
}
