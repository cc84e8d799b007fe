package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FollowupFixtures;

/** The questions of a survey that is being designed, as followup-service keeps them: an etag and a request id for each. */
final class DesignedQuestions {

    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Object> done = new HashMap<>();
    private int revision = 10;

    DesignedQuestions(FakePlatform platform) {
        this(platform, FollowupFixtures.questions());
    }

    DesignedQuestions(FakePlatform platform, List<Question> designed) {
        FollowupFixtures.stands(platform, FollowupFixtures.survey(Survey.State.DESIGNING));
        questions.addAll(designed);
        platform.handle(
                SurveyServiceGrpc.getListQuestionsMethod(),
                asked -> ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions)
                        .build());
        platform.handle(SurveyServiceGrpc.getCreateQuestionMethod(), this::create);
        platform.handle(SurveyServiceGrpc.getUpdateQuestionMethod(), this::update);
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder()
                                .setName("plans/nhp/versions/2026/elements/a1")
                                .setCode("A1")
                                .setLabel("Ledning"))
                        .build());
    }

    Question of(String id) {
        return questions.stream()
                .filter(question -> question.getName().endsWith("/" + id))
                .findFirst()
                .orElse(Question.getDefaultInstance());
    }

    /** How many changes have been taken. */
    int changes() {
        return done.size();
    }

    /** A colleague changes a question. */
    void change(String id, String wording) {
        put(of(id).toBuilder().setWording(wording));
    }

    private Question put(Question.Builder question) {
        var changed = question.setEtag("\"" + ++revision + "\"").build();
        questions.replaceAll(known -> known.getName().equals(changed.getName()) ? changed : known);
        return changed;
    }

    private Question create(CreateQuestionRequest asked) {
        var name = asked.getParent() + "/questions/" + asked.getQuestionId();
        if (done.put(asked.getRequestId(), asked) == null) {
            questions.add(asked.getQuestion().toBuilder()
                    .setName(name)
                    .setPosition(questions.size() + 1)
                    .setEtag("\"1\"")
                    .build());
        }
        return of(asked.getQuestionId());
    }

    private Question update(UpdateQuestionRequest asked) {
        var wanted = asked.getQuestion();
        if (done.containsKey(asked.getRequestId())) {
            return wanted;
        }
        var id = wanted.getName().substring(wanted.getName().lastIndexOf('/') + 1);
        if (!of(id).getEtag().equals(wanted.getEtag())) {
            throw FollowupFixtures.changedBy("Bo Berg", "QUESTION_CHANGED");
        }
        done.put(asked.getRequestId(), asked);
        questions.stream()
                .filter(other -> isBeside(other, wanted))
                .toList()
                .forEach(other -> put(other.toBuilder()
                        .setMatrix(wanted.getMatrix())
                        .clearOptions()
                        .addAllOptions(wanted.getOptionsList())));
        return put(wanted.toBuilder());
    }

    /** Another row of the same table, which has other options until now. */
    private static boolean isBeside(Question other, Question wanted) {
        return wanted.hasMatrix()
                && !other.getName().equals(wanted.getName())
                && other.getMatrix().getMatrixId().equals(wanted.getMatrix().getMatrixId())
                && !other.getOptionsList().equals(wanted.getOptionsList());
    }
}
