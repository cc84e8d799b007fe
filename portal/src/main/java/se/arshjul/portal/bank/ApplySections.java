package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc.SurveySectionServiceBlockingStub;
import se.arshjul.followup.v1.UpdateSurveySectionRequest;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.bank.ApplyImport.Refused;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.runtime.refusal.Refusal;

/** Writes the sections that were chosen in a preview, before the questions that may stand in them. */
@Component
class ApplySections {

    /** What the rows of sections are called among what is posted. */
    static final String ROWS = "avsnittsrader";

    static final String ROW = "avsnittsrad.";
    static final String TAKEN = "taAvsnitt";

    private static final Set<String> FIELDS = Set.of("title", "reason");

    private final Calls<SurveySectionServiceBlockingStub> sections;
    private final RefusalTexts texts;

    ApplySections(Calls<SurveySectionServiceBlockingStub> sections, RefusalTexts texts) {
        this.sections = sections;
        this.texts = texts;
    }

    /** What became of the sections. */
    record Outcome(int written, List<Refused> refused) {}

    Outcome apply(Survey survey, Form form) {
        List<Refused> refused = new ArrayList<>();
        int written = 0;
        for (var row : form.values(ROWS)) {
            var sent = ImportedSection.parse(form.value(ROW + row));
            if (sent.isEmpty()
                    || !form.has(TAKEN, row)
                    || !sent.get().getName().startsWith(survey.getName() + "/sections/")) {
                continue;
            }
            try {
                write(survey, sent.get(), form.getRequestId());
                written++;
            } catch (Refusal refusal) {
                refused.add(new Refused(row, sent.get().getTitle(), says(refusal)));
            }
        }
        return new Outcome(written, refused);
    }

    /** The file does not say where a section stands: it stays, and a new one comes last. */
    private void write(Survey survey, SurveySection wanted, String requestId) {
        var id = Requests.idOf(requestId, wanted.getName(), wanted.getEtag(), wanted.getTitle(), wanted.getReason());
        if (wanted.getEtag().isEmpty()) {
            sections.write(stub -> stub.createSurveySection(CreateSurveySectionRequest.newBuilder()
                    .setParent(survey.getName())
                    .setSection(wanted)
                    .setSectionId(ResourceId.of(wanted.getName()))
                    .setRequestId(id)
                    .build()));
        } else {
            var placed = wanted.toBuilder().setPosition(place(survey, wanted)).build();
            sections.write(stub -> stub.updateSurveySection(UpdateSurveySectionRequest.newBuilder()
                    .setSection(placed)
                    .setRequestId(id)
                    .build()));
        }
    }

    private static int place(Survey survey, SurveySection wanted) {
        var ids = survey.getSectionsList().stream()
                .map(Survey.Section::getSectionId)
                .toList();
        return ids.indexOf(ResourceId.of(wanted.getName())) + 1;
    }

    private String says(Refusal refusal) {
        return switch (refusal.code()) {
            case INVALID_ARGUMENT, ALREADY_EXISTS, ABORTED, FAILED_PRECONDITION, NOT_FOUND ->
                texts.faults(refusal, FIELDS);
            default -> throw refusal;
        };
    }
}
