package se.arshjul.portal.bank;

/** The columns of the sheet with the rules in their order, by the names that the fields have on the page of a rule. */
enum RuleColumn {
    ID("ruleKey", "exchange.col.id", 26),
    SENTENCE("sentence", "rule.sentence", 60),
    SEVERITY("severity", "rule.severity", 20),
    FIRST("firstQuestionId", "exchange.rule.first", 24),
    FIRST_TEST("firstTest", "exchange.rule.first.test", 24),
    FIRST_OPTIONS("firstOptionIds", "exchange.rule.first.options", 34),
    FIRST_OTHER("firstOtherQuestionId", "exchange.rule.first.other", 24),
    FIRST_NUMBER("firstNumber", "exchange.rule.first.number", 14),
    SECOND("secondQuestionId", "exchange.rule.second", 24),
    SECOND_TEST("secondTest", "exchange.rule.second.test", 24),
    SECOND_OPTIONS("secondOptionIds", "exchange.rule.second.options", 34),
    SECOND_OTHER("secondOtherQuestionId", "exchange.rule.second.other", 24),
    SECOND_NUMBER("secondNumber", "exchange.rule.second.number", 14);

    /** Stands behind the last heading, in a hidden column, and tells the sheet from any other. */
    static final String FORMAT = "arshjul-kontroller-1";

    /** Where the etag of the rule stood when the file was made. */
    static final int HIDDEN = values().length;

    /** The columns of one of its two statements. */
    record Side(RuleColumn question, RuleColumn test, RuleColumn options, RuleColumn other, RuleColumn number) {}

    static final Side ONE = new Side(FIRST, FIRST_TEST, FIRST_OPTIONS, FIRST_OTHER, FIRST_NUMBER);
    static final Side TWO = new Side(SECOND, SECOND_TEST, SECOND_OPTIONS, SECOND_OTHER, SECOND_NUMBER);

    private final String field;
    private final String key;
    private final int width;

    RuleColumn(String field, String key, int width) {
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
