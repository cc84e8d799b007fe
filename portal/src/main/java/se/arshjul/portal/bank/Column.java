package se.arshjul.portal.bank;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the file in their order, by the names that the fields have on the page of a question. */
enum Column {
    ID("id", "exchange.col.id", 26),
    SECTION("sectionId", "question.section", 22),
    WORDING("wording", "question.wording", 50),
    KIND("kind", "exchange.col.kind", 12),
    REQUIRED("required", "question.required", 11),
    HELP("help", "question.help", 50),
    DEFINITION("definition", "question.definition", 50),
    EXAMPLE("example", "question.example", 40),
    OPTIONS("options", "question.options", 40),
    SCALE_MIN("scaleMin", "question.scale.min", 9),
    MIN_LABEL("minLabel", "question.scale.minLabel", 20),
    SCALE_MAX("scaleMax", "question.scale.max", 9),
    MAX_LABEL("maxLabel", "question.scale.maxLabel", 20),
    UNIT("unit", "question.unit", 12),
    LEAST("numberRangeMin", "question.number.min", 10),
    MOST("numberRangeMax", "question.number.max", 10),
    SOFT_LEAST("softMin", "question.soft.min", 10),
    SOFT_MOST("softMax", "question.soft.max", 10),
    DECIMALS("decimals", "question.decimals", 10),
    MAX_LENGTH("maxLength", "question.maxLength", 10),
    ELEMENT("planElement", "question.element", 30),
    ATTACHMENTS("attachmentsAllowed", "question.attachments", 11),
    MATRIX("matrix", "exchange.col.matrix", 40),
    CONDITION("questionId", "exchange.col.condition", 26),
    CONDITION_OPTIONS("optionIds", "exchange.col.conditionOptions", 30);

    /** Stands behind the last heading, in a hidden column, and tells such a file from any other workbook. */
    static final String FORMAT = "arshjul-fragor-1";

    /** Where the etag of the question stood when the file was made. */
    static final int HIDDEN = values().length;

    static final Set<String> FIELDS =
            Arrays.stream(values()).map(Column::field).collect(Collectors.toUnmodifiableSet());

    private final String field;
    private final String key;
    private final int width;

    Column(String field, String key, int width) {
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
