package se.arshjul.local.rehearse;

import io.grpc.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ApproveResponseRequest;
import se.arshjul.followup.v1.DeclineRequestRequest;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.OpenRequestRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.local.platform.Part;

/** What regions and municipalities do, by the calls that the portal makes for them. */
public final class Bodies {

    private final Cast cast;

    Bodies(Cast cast) {
        this.cast = cast;
    }

    /** Somebody of the body looks at the request. */
    public void open(Request request) {
        respondent(request)
                .openRequest(OpenRequestRequest.newBuilder()
                        .setName(request.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** The respondent answers the first questions, or all of them. */
    public void answer(Request request, int questions) {
        open(request);
        answers(request).stream().limit(questions).forEach(answer -> save(request, answer));
    }

    /** An answer to every question that is asked then, invented and the same each time; nothing is saved by that. */
    public List<Answer> answers(Request request) {
        var invented = new Invented(request.getName().hashCode());
        Map<String, Answer> given = new LinkedHashMap<>();
        for (var question : questions(request)) {
            var answer = toAnswer(request, question, invented);
            if (isAsked(question, given)) {
                given.put(idOf(question), answer);
            }
        }
        return List.copyOf(given.values());
    }

    private static boolean isAsked(Question question, Map<String, Answer> given) {
        var condition = question.getShownIf();
        var before = given.getOrDefault(condition.getQuestionId(), Answer.getDefaultInstance());
        return !question.hasShownIf()
                || condition.getOptionIdsList().contains(before.getChoice())
                || before.getChoices().getOptionIdsList().stream().anyMatch(condition.getOptionIdsList()::contains);
    }

    /** The answers that are saved, in the order of the questions. */
    public List<Answer> saved(Request request) {
        return respondent(request)
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(request.getName())
                        .setPageSize(1000)
                        .build())
                .getAnswersList();
    }

    /** The respondent answers everything and hands it to the approver. */
    public void submit(Request request) {
        answer(request, Integer.MAX_VALUE);
        handIn(request);
    }

    /** The respondent answers what is left and hands it to the approver. */
    public void finish(Request request) {
        var saved = saved(request).stream().map(Answer::getName).collect(Collectors.toSet());
        answers(request).stream()
                .filter(answer -> !saved.contains(answer.getName()))
                .forEach(answer -> save(request, answer));
        handIn(request);
    }

    /** The approver signs off what the respondent has handed in. */
    public void approve(Request request) {
        var response = approver(request)
                .getResponse(GetResponseRequest.newBuilder()
                        .setName(request.getName())
                        .build());
        approver(request)
                .approveResponse(ApproveResponseRequest.newBuilder()
                        .setName(request.getName())
                        .setContentHash(response.getContentHash())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** The approver says that the body will not answer. */
    void decline(Request request) {
        approver(request)
                .declineRequest(DeclineRequestRequest.newBuilder()
                        .setName(request.getName())
                        .setReason("Vi har inte möjlighet i år.")
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** The respondent saves one answer. */
    public void save(Request request, Answer answer) {
        respondent(request)
                .updateAnswer(UpdateAnswerRequest.newBuilder()
                        .setAnswer(answer)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** The respondent hands what is saved to the approver. */
    public void handIn(Request request) {
        respondent(request)
                .submitResponse(SubmitResponseRequest.newBuilder()
                        .setName(request.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private static Answer toAnswer(Request request, Question question, Invented invented) {
        return invented.answer(question)
                .setName(request.getName() + "/answers/" + idOf(question))
                .build();
    }

    private static String idOf(Question question) {
        return question.getName().substring(question.getName().lastIndexOf('/') + 1);
    }

    private List<Question> questions(Request request) {
        var survey = request.getName().substring(0, request.getName().indexOf("/requests/"));
        var surveys = SurveyServiceGrpc.newBlockingStub(channel(request, "svarande"));
        List<Question> questions = new ArrayList<>();
        String token = "";
        do {
            var page = surveys.listQuestions(ListQuestionsRequest.newBuilder()
                    .setParent(survey)
                    .setPageSize(1000)
                    .setPageToken(token)
                    .build());
            questions.addAll(page.getQuestionsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return questions;
    }

    private RequestServiceBlockingStub respondent(Request request) {
        return requests(request, "svarande");
    }

    private RequestServiceBlockingStub approver(Request request) {
        return requests(request, "godkannare");
    }

    private RequestServiceBlockingStub requests(Request request, String person) {
        return RequestServiceGrpc.newBlockingStub(channel(request, person));
    }

    private Channel channel(Request request, String person) {
        var slug = request.getActor().substring("actors/".length());
        return cast.as(person + "@" + slug + ".test", request.getActor(), Part.FOLLOWUP);
    }
}
