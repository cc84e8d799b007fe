package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.bank.ApplyImport.Refused;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.rule.Rules;
import se.arshjul.runtime.refusal.Refusal;

/** Writes the rules that were chosen in a preview, after the questions that they name. */
@Component
class ApplyRules {

    /** What the rows of rules are called among what is posted. */
    static final String ROWS = "kontrollrader";

    static final String ROW = "kontrollrad.";
    static final String TAKEN = "taKontroller";

    private static final Set<String> FIELDS =
            Arrays.stream(RuleColumn.values()).map(RuleColumn::field).collect(Collectors.toUnmodifiableSet());

    private final Rules rules;
    private final RefusalTexts texts;

    ApplyRules(Rules rules, RefusalTexts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** What became of the rules. */
    record Outcome(int written, List<Refused> refused) {}

    Outcome apply(String survey, Form form) {
        List<Refused> refused = new ArrayList<>();
        int written = 0;
        for (var row : form.values(ROWS)) {
            var sent = ImportedRule.parse(form.value(ROW + row));
            if (sent.isEmpty()
                    || !form.has(TAKEN, row)
                    || !sent.get().getName().startsWith(survey + "/contradictionRules/")) {
                continue;
            }
            try {
                write(survey, sent.get(), Requests.idOf(form.getRequestId(), form.value(ROW + row)));
                written++;
            } catch (Refusal refusal) {
                refused.add(new Refused(row, sent.get().getSentence(), says(refusal)));
            }
        }
        return new Outcome(written, refused);
    }

    private void write(String survey, ContradictionRule wanted, String id) {
        if (wanted.getEtag().isEmpty()) {
            rules.create(survey, ResourceId.of(wanted.getName()), wanted, id);
        } else {
            rules.update(wanted, id);
        }
    }

    private String says(Refusal refusal) {
        return switch (refusal.code()) {
            case INVALID_ARGUMENT, ALREADY_EXISTS, ABORTED, FAILED_PRECONDITION, NOT_FOUND ->
                texts.faults(refusal, FIELDS);
            default -> throw refusal;
        };
    }
}
