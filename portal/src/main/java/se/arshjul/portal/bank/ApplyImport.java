package se.arshjul.portal.bank;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.runtime.refusal.Refusal;

/**
 * Writes the rows that were chosen in a preview, from the first to the last, as the pages of questions write: one row's
 * no keeps no other from being written, and what is written already is not written again.
 */
@Component
class ApplyImport {

    /** What a row is called among what is posted; the sending knows its question, and nothing else of the file. */
    static final String ROW = "rad.";

    static final String ROWS = "rader";
    static final String TAKEN = "ta";

    private final Requests requests;
    private final Calls<SurveyServiceBlockingStub> surveys;
    private final RefusalTexts texts;

    ApplyImport(Requests requests, Calls<SurveyServiceBlockingStub> surveys, RefusalTexts texts) {
        this.requests = requests;
        this.surveys = surveys;
        this.texts = texts;
    }

    /** A row that the service has refused, and why. */
    public record Refused(String row, String wording, String says) {}

    /** What became of the rows. */
    record Outcome(int created, int changed, List<Refused> refused) {}

    /** A question as a form carries it. */
    static String toField(Question question) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(question.toByteArray());
    }

    private static Optional<Question> parse(String field) {
        try {
            return Optional.of(Question.parseFrom(Base64.getUrlDecoder().decode(field)));
        } catch (InvalidProtocolBufferException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    Outcome apply(String survey, Form form) {
        List<Refused> refused = new ArrayList<>();
        int created = 0;
        int changed = 0;
        var questions = requests.questions(survey);
        var followed = new Followed();
        for (var row : form.values(ROWS)) {
            var sent = parse(form.value(ROW + row));
            if (sent.isEmpty() || !form.has(TAKEN, row) || !sent.get().getName().startsWith(survey + "/questions/")) {
                continue;
            }
            var wanted = followed.guarded(sent.get());
            var before = find(questions, wanted);
            var isNew = wanted.getEtag().isEmpty();
            try {
                if (before.isEmpty() || !isWritten(before.get(), wanted)) {
                    write(survey, wanted, place(wanted, before, questions), form.getRequestId());
                    // Where others stand may have changed with it, and what they have in common with it.
                    if (isNew || isMoved(before, wanted) || wanted.hasMatrix()) {
                        var now = requests.questions(survey);
                        followed.note(wanted, questions, now);
                        questions = now;
                    }
                }
                created += isNew ? 1 : 0;
                changed += isNew ? 0 : 1;
            } catch (Refusal refusal) {
                refused.add(new Refused(row, wanted.getWording(), says(refusal)));
            }
        }
        return new Outcome(created, changed, refused);
    }

    private static Optional<Question> find(List<Question> questions, Question wanted) {
        return questions.stream()
                .filter(known -> known.getName().equals(wanted.getName()))
                .findFirst();
    }

    private static boolean isWritten(Question known, Question wanted) {
        return bare(known).equals(bare(wanted));
    }

    private static Question bare(Question question) {
        return question.toBuilder().clearEtag().clearPosition().build();
    }

    private static boolean isMoved(Optional<Question> before, Question wanted) {
        return before.map(known -> !known.getSectionId().equals(wanted.getSectionId()))
                .orElse(true);
    }

    /** The file does not say where a question stands: it stays, and a new one comes last in its table or its section. */
    private static int place(Question wanted, Optional<Question> before, List<Question> questions) {
        return before.map(Question::getPosition)
                .orElseGet(() -> questions.stream()
                        .filter(other -> wanted.hasMatrix()
                                && other.getMatrix()
                                        .getMatrixId()
                                        .equals(wanted.getMatrix().getMatrixId()))
                        .mapToInt(other -> other.getPosition() + 1)
                        .max()
                        .orElse(0));
    }

    private void write(String survey, Question wanted, int place, String requestId) {
        var placed = wanted.toBuilder().setPosition(place).build();
        var id = Requests.idOf(requestId, placed.getName(), placed.getEtag(), toField(placed));
        if (wanted.getEtag().isEmpty()) {
            surveys.write(stub -> stub.createQuestion(CreateQuestionRequest.newBuilder()
                    .setParent(survey)
                    .setQuestion(placed)
                    .setQuestionId(ResourceId.of(placed.getName()))
                    .setRequestId(id)
                    .build()));
        } else {
            surveys.write(stub -> stub.updateQuestion(UpdateQuestionRequest.newBuilder()
                    .setQuestion(placed)
                    .setRequestId(id)
                    .build()));
        }
    }

    private String says(Refusal refusal) {
        return switch (refusal.code()) {
            case INVALID_ARGUMENT, ALREADY_EXISTS, ABORTED, FAILED_PRECONDITION, NOT_FOUND ->
                texts.faults(refusal, Column.FIELDS);
            default -> throw refusal;
        };
    }
}
