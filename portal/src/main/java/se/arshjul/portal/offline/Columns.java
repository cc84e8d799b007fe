package se.arshjul.portal.offline;

import org.jspecify.annotations.Nullable;

/** The columns of the file in their order; those without a heading are hidden. */
enum Columns {
    NUMBER("offline.col.number", 6),
    SECTION("offline.col.section", 18),
    WORDING("offline.col.wording", 46),
    ANSWER("offline.col.answer", 34),
    ALLOWED("offline.col.allowed", 34),
    REQUIRED("offline.col.required", 10),
    HELP("offline.col.help", 46),
    SHOWN_IF("offline.col.shown", 34),
    QUESTION_ID(null, 10),
    OPTION_ID(null, 10),
    ETAG(null, 10),
    MARK(null, 10);

    /** Stands in the heading of the column of ids and tells such a file from any other workbook. */
    static final String FORMAT = "arshjul-svar-1";

    static final int HEADER_ROW = 2;

    private final @Nullable String key;
    private final int width;

    Columns(@Nullable String key, int width) {
        this.key = key;
        this.width = width;
    }

    @Nullable
    String key() {
        return key;
    }

    int width() {
        return width;
    }
}
