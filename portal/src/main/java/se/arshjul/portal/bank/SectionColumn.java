package se.arshjul.portal.bank;

/** The columns of the sheet with the sections in their order. */
enum SectionColumn {
    ID("sectionKey", "exchange.col.id", 26),
    TITLE("title", "section.title", 40),
    REASON("reason", "section.reason", 80);

    /** Stands behind the last heading, in a hidden column, and tells the sheet from any other. */
    static final String FORMAT = "arshjul-avsnitt-1";

    /** Where the etag of the section stood when the file was made. */
    static final int HIDDEN = values().length;

    private final String field;
    private final String key;
    private final int width;

    SectionColumn(String field, String key, int width) {
        this.field = field;
        this.key = key;
        this.width = width;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }

    int width() {
        return width;
    }
}
