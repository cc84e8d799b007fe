package se.arshjul.followupservice.amendment;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.Amendment.Successor;
import se.arshjul.followup.v1.AmendmentServiceGrpc.AmendmentServiceBlockingStub;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.ListAmendmentsRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;

/** What a coordinator asks for when a survey that has gone out is amended. */
@Lazy
@Component
public class AmendmentCalls {

    private final AmendmentServiceBlockingStub amendments;
    private final SurveyServiceBlockingStub surveys;

    AmendmentCalls(AmendmentServiceBlockingStub amendments, SurveyServiceBlockingStub surveys) {
        this.amendments = amendments;
        this.surveys = surveys;
    }

    AmendmentServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(amendments);
    }

    List<Amendment> list(As caller, SurveyName survey) {
        return caller.on(amendments)
                .listAmendments(ListAmendmentsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getAmendmentsList();
    }

    List<Question> asked(SurveyName survey) {
        return asked(ListQuestionsRequest.newBuilder().setParent(survey.toString()));
    }

    List<Question> asked(SurveyName survey, int amendments) {
        return asked(
                ListQuestionsRequest.newBuilder().setParent(survey.toString()).setAmendments(amendments));
    }

    private List<Question> asked(ListQuestionsRequest.Builder request) {
        return As.staff("coordinator")
                .on(surveys)
                .listQuestions(request.build())
                .getQuestionsList();
    }

    Question named(SurveyName survey, String id) {
        return asked(survey).stream()
                .filter(question -> question.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    /** To change a question of a survey as it stands. */
    CreateAmendmentRequest change(SurveyName survey, String id, Consumer<Question.Builder> change) {
        var question = named(survey, id).toBuilder();
        change.accept(question);
        return request(Kind.CHANGED, question);
    }

    CreateAmendmentRequest withdraw(SurveyName survey, String id) {
        return request(Kind.WITHDRAWN, named(survey, id).toBuilder());
    }

    /** To remove an option in whose place another stands; a new one comes at the end, new-1 by the first amendment. */
    CreateAmendmentRequest successor(SurveyName survey, String id, String removed, String standing) {
        var known = named(survey, id).getOptionsList();
        var next = list(As.staff("coordinator"), survey).size() + 1;
        return change(survey, id, question -> {
                    question.clearOptions();
                    known.stream()
                            .filter(option -> !option.getOptionId().equals(removed))
                            .forEach(question::addOptions);
                    question.addOptionsBuilder().setOptionId("new-" + next).setLabel("Ny " + next);
                })
                .toBuilder()
                .addSuccessors(Successor.newBuilder().setOptionId(removed).setStandingOptionId(standing))
                .build();
    }

    /** Removes an option in whose place another stands. */
    public Amendment removeChosen(SurveyName survey, String id, String removed, String standing) {
        return coordinator().createAmendment(successor(survey, id, removed, standing));
    }

    /** To ask a question that was not asked, at this place. */
    CreateAmendmentRequest add(SurveyName survey, String id, Question.Builder question) {
        return request(Kind.ADDED, question.setName(survey + "/questions/" + id));
    }

    /** A text, last in the second section unless another place is said. */
    static Question.Builder newText() {
        return Question.newBuilder()
                .setSectionId("second")
                .setKind(Question.Kind.TEXT)
                .setWording("Vad fattas?");
    }

    /** Asks whatever was not asked. */
    public Amendment askMore(SurveyName survey, String id) {
        return coordinator().createAmendment(add(survey, id, newText()));
    }

    /** Asks another question in the place of one, whatever it says. */
    public Amendment reword(SurveyName survey, String id) {
        return coordinator().createAmendment(change(survey, id, question -> question.setWording("Hur svarar ni?")));
    }

    /** Asks the question no more. */
    public Amendment stopAsking(SurveyName survey, String id) {
        return coordinator().createAmendment(withdraw(survey, id));
    }

    static PreviewAmendmentRequest preview(CreateAmendmentRequest request) {
        return PreviewAmendmentRequest.newBuilder()
                .setKind(request.getKind())
                .setQuestion(request.getQuestion())
                .addAllSuccessors(request.getSuccessorsList())
                .build();
    }

    private static CreateAmendmentRequest request(Kind kind, Question.Builder question) {
        return CreateAmendmentRequest.newBuilder()
                .setKind(kind)
                .setQuestion(question)
                .setReason("Frågan gick att förstå på två sätt.")
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
