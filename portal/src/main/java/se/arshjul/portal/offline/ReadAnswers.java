package se.arshjul.portal.offline;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.offline.FilledFile.FilledRow;
import se.arshjul.portal.table.SentCell;

/** What stands in a filled file as answers to its questions, or why it is none. The service has the last word. */
@Component
class ReadAnswers {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");
    /** How a tick is written where "Ja" is asked for. */
    private static final List<String> TICKS = List.of("x", "1", "true");

    private final FileWords wording;

    ReadAnswers(FileWords wording) {
        this.wording = wording;
    }

    /** Nothing when the file says nothing about the question. */
    Optional<Wanted> of(QuestionField field, FilledFile file) {
        var rows = file.of(field.getName());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FileWords.inSeveralRows(field) ? several(field, rows) : one(field, rows));
    }

    private Wanted one(QuestionField field, List<FilledRow> rows) {
        var row = rows.getFirst();
        if (rows.size() > 1) {
            return Wanted.wrong(field, "TWICE", rows.getLast());
        }
        var unreadable = unreadable(row.answer());
        if (unreadable.isPresent()) {
            return Wanted.wrong(field, unreadable.get(), row);
        }
        var written = row.answer().text().strip();
        if (written.isEmpty()) {
            return Wanted.sound(field, List.of(), row);
        }
        return switch (field.question().getKind()) {
            case SINGLE_CHOICE -> choice(field, written, row);
            case SCALE -> scale(field, written, row);
            case NUMBER -> number(field, written, row);
            case TEXT, MULTIPLE_CHOICE, KIND_UNSPECIFIED, UNRECOGNIZED -> text(field, row);
        };
    }

    /** What no spreadsheet has stored as it was typed. */
    private static Optional<String> unreadable(SentCell cell) {
        return switch (cell.form()) {
            case FORMULA, DATE, PERCENT, FAULT -> Optional.of(cell.form().name());
            case EMPTY, TEXT, NUMBER -> Optional.empty();
        };
    }

    private static Wanted choice(QuestionField field, String written, FilledRow row) {
        // What was chosen before there was English, or while there was, is still that.
        var meant = field.question().getOptionsList().stream()
                .filter(option -> Translated.every(field.question(), option).anyMatch(text -> alike(text, written)))
                .map(Question.Option::getOptionId)
                .toList();
        return meant.size() == 1 ? Wanted.sound(field, meant, row) : Wanted.wrong(field, "OPTION_UNKNOWN", row);
    }

    /** Capitals and the width of spaces are not what somebody has chosen by. */
    private static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static Wanted scale(QuestionField field, String written, FilledRow row) {
        return field.getChoices().stream().anyMatch(choice -> choice.value().equals(written))
                ? Wanted.sound(field, List.of(written), row)
                : Wanted.wrong(field, "OUT_OF_RANGE", row);
    }

    private static Wanted number(QuestionField field, String written, FilledRow row) {
        var bare = SPACE.matcher(written).replaceAll("").replace(',', '.').replace('\u2212', '-');
        if (!NUMBER.matcher(bare).matches()) {
            return Wanted.wrong(field, "NOT_A_NUMBER", row);
        }
        var number = new BigDecimal(bare);
        var range = field.question().getNumberRange();
        if (range.hasMin() && number.compareTo(limit(range.getMin())) < 0) {
            return Wanted.wrong(field, "TOO_SMALL", row);
        }
        if (range.hasMax() && number.compareTo(limit(range.getMax())) > 0) {
            return Wanted.wrong(field, "TOO_LARGE", row);
        }
        if (number.stripTrailingZeros().scale() > range.getDecimals()) {
            return Wanted.wrong(field, "TOO_MANY_DECIMALS", row);
        }
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return Wanted.sound(field, List.of(plain.replace('.', ',')), row);
    }

    private static BigDecimal limit(Decimal limit) {
        return new BigDecimal(limit.getValue());
    }

    private static Wanted text(QuestionField field, FilledRow row) {
        // A number that was typed as a text is one, with the comma that was typed.
        var written = row.answer().form() == SentCell.Form.NUMBER
                ? row.answer().text().replace('.', ',')
                : AnswerSigns.kept(row.answer().text());
        return written.codePointCount(0, written.length()) > field.getMaxLength()
                ? Wanted.wrong(field, "TOO_LONG", row)
                : Wanted.sound(field, List.of(written), row);
    }

    private Wanted several(QuestionField field, List<FilledRow> rows) {
        var first = rows.getFirst();
        List<String> chosen = new ArrayList<>();
        for (var choice : field.getChoices()) {
            var about = rows.stream()
                    .filter(row -> row.option().equals(choice.value()))
                    .toList();
            if (about.size() != 1) {
                return Wanted.wrong(field, about.isEmpty() ? "ROW_MISSING" : "TWICE", first);
            }
            var row = about.getFirst();
            var unreadable = unreadable(row.answer());
            if (unreadable.isPresent()) {
                return Wanted.wrong(field, unreadable.get(), row);
            }
            var written = plain(row.answer().text());
            if (isYes(written)) {
                chosen.add(choice.value());
            } else if (!written.isEmpty() && !isWord("field.no", written)) {
                return Wanted.wrong(field, "NOT_YES", row);
            }
        }
        return Wanted.sound(field, chosen, first);
    }

    private boolean isYes(String written) {
        return isWord("field.yes", written) || TICKS.contains(written);
    }

    private boolean isWord(String key, String written) {
        return wording.inEveryLanguage(key).stream()
                .anyMatch(word -> plain(word).equals(written));
    }
}
