package se.arshjul.portal.bank;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.portal.bank.Imported.FieldChange;
import se.arshjul.portal.bank.Imported.State;
import se.arshjul.portal.english.EnglishPart;
import se.arshjul.portal.english.EnglishView;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.runtime.refusal.FieldViolation;

/** Compares what a file says in English with what the survey does; what the file leaves empty stays. */
@Component
class EnglishImports {

    private final CellWords words;
    private final RefusalTexts texts;

    EnglishImports(CellWords words, RefusalTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    List<ImportedEnglish> of(SentEnglish file, String from, String survey, List<EnglishText> known) {
        Map<String, EnglishText> current =
                known.stream().collect(toMap(text -> SentEnglish.about(text.getName()), Function.identity()));
        List<ImportedEnglish> all = new ArrayList<>();
        file.texts().forEach((about, rows) -> {
            if (rows.stream().anyMatch(row -> !row.english().isEmpty() || !row.readable())) {
                var text = current.get(about);
                all.add(text == null ? unknown(survey, about, rows) : compared(text, rows, from.equals(survey)));
            }
        });
        return List.copyOf(all);
    }

    private ImportedEnglish unknown(String survey, String about, List<SentEnglish.Row> rows) {
        var first = rows.getFirst();
        return new ImportedEnglish(
                first.number(),
                State.WRONG,
                EnglishText.newBuilder()
                        .setName(survey + "/" + about + "/english")
                        .build(),
                first.swedish(),
                false,
                List.of(),
                List.of(fault(first, "UNKNOWN", "")));
    }

    private ImportedEnglish compared(EnglishText text, List<SentEnglish.Row> rows, boolean own) {
        var wanted = text.toBuilder();
        List<FieldChange> fields = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        var parts = EnglishPart.of(text);
        for (int at = 0; at < parts.size(); at++) {
            var one = parts.get(at);
            var written = rows.stream()
                    .filter(row -> row.field().equals(one.part().getField()))
                    .toList();
            var english = english(one, written, faults);
            if (!english.equals(one.part().getEnglish())) {
                wanted.getPartsBuilder(at).setEnglish(english);
                fields.add(new FieldChange(
                        words.text(one.getKey(), one.number()), one.part().getEnglish(), english));
            }
        }
        var unreadable = rows.stream().anyMatch(row -> !row.readable());
        var unchanged = fields.isEmpty() && !unreadable;
        return new ImportedEnglish(
                rows.getFirst().number(),
                unchanged ? State.UNCHANGED : faults.isEmpty() ? State.CHANGED : State.WRONG,
                wanted.build(),
                new EnglishView(text).getTitle(),
                own && rows.stream().anyMatch(row -> !row.etag().equals(text.getEtag())),
                fields,
                faults);
    }

    /** What the file says of one text, with what is wrong with it. */
    private String english(EnglishPart one, List<SentEnglish.Row> written, List<String> faults) {
        if (written.isEmpty()) {
            return one.part().getEnglish();
        }
        var row = written.getFirst();
        if (written.size() > 1) {
            faults.add(fault(written.getLast(), "TWICE", ""));
        } else if (!row.readable()) {
            faults.add(fault(row, "WORKED_OUT", ""));
        } else if (row.english().isEmpty()) {
            faults.add(fault(row, "REQUIRED", ""));
        } else if (!alike(row.swedish(), one.getSwedish())) {
            faults.add(fault(row, "SWEDISH_CHANGED", ""));
        } else if (row.english().codePointCount(0, row.english().length()) > one.getLongest()) {
            faults.add(fault(row, "TOO_LONG", "At most " + one.getLongest() + " characters."));
        }
        return alike(row.english(), one.part().getEnglish()) ? one.part().getEnglish() : row.english();
    }

    /** A cell changes line ends and what stands around a text. */
    private static boolean alike(String one, String other) {
        return one.replace("\r\n", "\n")
                .strip()
                .equals(other.replace("\r\n", "\n").strip());
    }

    private String fault(SentEnglish.Row row, String reason, String description) {
        return words.text("exchange.row", row.number()) + ". "
                + texts.text(EnglishColumn.WRITTEN, new FieldViolation(EnglishColumn.WRITTEN, reason, description));
    }
}
