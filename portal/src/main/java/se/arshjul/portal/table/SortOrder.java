package se.arshjul.portal.table;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** By which column a table is ordered; it stands in the address, so that the page can be linked to as it is seen. */
public final class SortOrder {

    private static final String KEY = "sortera";
    private static final String DESCENDING = "fallande";

    private final String address;
    private final String key;
    private final boolean descending;

    private SortOrder(String address, String key, boolean descending) {
        this.address = address;
        this.key = key;
        this.descending = descending;
    }

    /** Reads the order from the address; the first of the columns is the order of a reader who has not chosen. */
    public static SortOrder of(HttpServletRequest request, List<String> columns) {
        var asked = request.getParameter(KEY);
        var key = asked != null && columns.contains(asked) ? asked : columns.getFirst();
        var address = ServletUriComponentsBuilder.fromRequestUri(request)
                .query(request.getQueryString())
                .build()
                .toUriString();
        return new SortOrder(path(address), key, request.getParameter(DESCENDING) != null);
    }

    private static String path(String address) {
        var uri = UriComponentsBuilder.fromUriString(address).build();
        return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    }

    public String key() {
        return key;
    }

    public boolean descending() {
        return descending;
    }

    /** For {@code aria-sort}; nothing for a column that does not order the table. */
    public @Nullable String state(String column) {
        if (!column.equals(key)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** The same page ordered by a column; the other way round when it already is. */
    public String href(String column) {
        var next = UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(KEY, column)
                .replaceQueryParam(DESCENDING);
        if (column.equals(key) && !descending) {
            next.queryParam(DESCENDING, "ja");
        }
        return next.build().toUriString();
    }
}
