package se.arshjul.portal.bank;

/** The columns of the sheet with the English texts in their order. */
enum EnglishColumn {
    ID("exchange.col.id", 26),
    FIELD("exchange.english.field", 26),
    SWEDISH("exchange.english.swedish", 60),
    ENGLISH("exchange.english.english", 60);

    /** Stands behind the last heading, in a hidden column, and tells the sheet from any other. */
    static final String FORMAT = "arshjul-engelska-1";

    /** Where the etag of the text stood when the file was made; then what it is about, and the path of its field. */
    static final int HIDDEN = values().length;

    /** What the column to write in is called in what is said to be wrong. */
    static final String WRITTEN = "english";

    private final String key;
    private final int width;

    EnglishColumn(String key, int width) {
        this.key = key;
        this.width = width;
    }

    String key() {
        return key;
    }

    int width() {
        return width;
    }
}
