package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.bank.ApplyImport.Refused;
import se.arshjul.portal.english.EnglishTexts;
import se.arshjul.portal.english.EnglishView;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.runtime.refusal.Refusal;

/** Writes the English texts that were chosen in a preview, after the questions that they are about. */
@Component
class ApplyEnglish {

    /** What the rows of English texts are called among what is posted. */
    static final String ROWS = "engelskarader";

    static final String ROW = "engelskarad.";
    static final String TAKEN = "taEngelska";

    private final EnglishTexts english;
    private final RefusalTexts texts;

    ApplyEnglish(EnglishTexts english, RefusalTexts texts) {
        this.english = english;
        this.texts = texts;
    }

    /** What became of the English texts. */
    record Outcome(int written, List<Refused> refused) {}

    Outcome apply(String survey, Form form) {
        List<Refused> refused = new ArrayList<>();
        Set<String> tables = new HashSet<>();
        int written = 0;
        for (var row : form.values(ROWS)) {
            var sent = ImportedEnglish.parse(form.value(ROW + row));
            if (sent.isEmpty() || !form.has(TAKEN, row) || !sent.get().getName().startsWith(survey + "/")) {
                continue;
            }
            try {
                write(sent.get(), tables, Requests.idOf(form.getRequestId(), form.value(ROW + row)));
                written++;
            } catch (Refusal refusal) {
                refused.add(new Refused(row, new EnglishView(sent.get()).getId(), says(refusal)));
            }
        }
        return new Outcome(written, refused);
    }

    /** A row of a table that another row has taken with it has another etag than the preview knew. */
    private void write(EnglishText sent, Set<String> tables, String id) {
        var table = sent.getMatrixId();
        var wanted = !table.isEmpty() && !tables.add(table)
                ? sent.toBuilder()
                        .setEtag(english.get(sent.getName().replaceFirst("/english$", ""))
                                .getEtag())
                        .build()
                : sent;
        english.write(wanted, id);
    }

    private String says(Refusal refusal) {
        return switch (refusal.code()) {
            case INVALID_ARGUMENT, ABORTED, FAILED_PRECONDITION, NOT_FOUND -> texts.faults(refusal, Set.of());
            default -> throw refusal;
        };
    }
}
