package se.arshjul.portal.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.ConsultationServiceGrpc.ConsultationServiceBlockingStub;
import se.arshjul.followup.v1.GetConsultationRequest;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.OpenRequestRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.attachment.Attachments;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.session.Visitor;

/** Reads requests with their questions and answers for the pages that show them. */
@Component
public class Requests {

    private static final int MANY = 1000;

    private final Calls<RequestServiceBlockingStub> requests;
    private final Calls<SurveyServiceBlockingStub> surveys;
    private final AskedTexts texts;
    private final EarlierAnswers earlierAnswers;
    private final Calls<ConsultationServiceBlockingStub> consultations;
    private final Attachments attachments;

    Requests(
            Calls<RequestServiceBlockingStub> requests,
            Calls<SurveyServiceBlockingStub> surveys,
            AskedTexts texts,
            EarlierAnswers earlierAnswers,
            Calls<ConsultationServiceBlockingStub> consultations,
            Attachments attachments) {
        this.requests = requests;
        this.surveys = surveys;
        this.texts = texts;
        this.earlierAnswers = earlierAnswers;
        this.consultations = consultations;
        this.attachments = attachments;
    }

    /** Whether answering is voluntary; not told when that is not recorded or cannot be read. */
    public Answering answering(String survey) {
        var asked = GetConsultationRequest.newBuilder().setName(survey).build();
        return consultations
                .part(stub -> stub.getConsultation(asked).getAnswering())
                .orElse(Answering.ANSWERING_UNSPECIFIED);
    }

    public static String name(String survey, String request) {
        return "surveys/" + survey + "/requests/" + request;
    }

    /** A UUID that is the same for the same things, so that the same click sent twice is one command. */
    public static String idOf(String... things) {
        return UUID.nameUUIDFromBytes(String.join("\n", things).getBytes(UTF_8)).toString();
    }

    public Request get(String name) {
        var asked = GetRequestRequest.newBuilder().setName(name).build();
        return requests.read(stub -> stub.getRequest(asked));
    }

    /** Notes that one of those who answer or approve has looked at it; who only names them opens nothing. */
    Request open(Request request, Visitor visitor) {
        if (request.getState() != Request.State.DISPATCHED
                || !visitor.holds("respondent") && !visitor.holds("approver")) {
            return request;
        }
        var asked = OpenRequestRequest.newBuilder()
                .setName(request.getName())
                .setRequestId(idOf("open", request.getName()))
                .build();
        return requests.write(stub -> stub.openRequest(asked));
    }

    /** The latest version of what the body has submitted. */
    public Response response(String name) {
        var asked = GetResponseRequest.newBuilder().setName(name).build();
        return requests.read(stub -> stub.getResponse(asked));
    }

    /** The approved version with this reference number, or the latest approved one without. */
    public Response approved(Request request, String reference) {
        var asked = GetResponseRequest.newBuilder()
                .setName(request.getName())
                .setReference(reference.isEmpty() ? request.getReference() : reference)
                .build();
        return requests.read(stub -> stub.getResponse(asked));
    }

    /** The sections in which a request asks anything, with the answers as they stand, and those of last time. */
    List<SectionView> sections(Request request) {
        return asking(draft(request));
    }

    /** The same without those of last time, for saving, which needs none of them. */
    public List<SectionView> written(Request request) {
        return asking(draft(request.getName(), Map.of()));
    }

    private static List<SectionView> asking(List<SectionView> sections) {
        return sections.stream().filter(section -> !section.fields().isEmpty()).toList();
    }

    /** The sections of a request with what was handed in, and which of it was confirmed from last time. */
    List<SectionView> handedIn(Response response) {
        return sections(
                response.getRequest(),
                OptionalInt.of(response.getAmendments()),
                response.getAnswersList(),
                earlierAnswers.confirmedBefore(response),
                response::getAttachmentsList);
    }

    /** What of these answers differs from the version that the body approved last. */
    List<ChangedAnswer> changed(Request request, List<SectionView> now) {
        return ChangedAnswer.between(sections(approved(request, "")), now);
    }

    /** The sections of a request with a version of its response, as they were asked when it was submitted. */
    public List<SectionView> sections(Response response) {
        return sections(
                response.getRequest(),
                OptionalInt.of(response.getAmendments()),
                response.getAnswersList(),
                Map.of(),
                response::getAttachmentsList);
    }

    /** The sections of a request with these answers, without what is attached to them. */
    public List<SectionView> sections(String request, List<Answer> answers) {
        return sections(request, OptionalInt.empty(), answers, Map.of(), List::of);
    }

    /** All questions, with the answers as they stand. */
    List<SectionView> draft(Request request) {
        return draft(request.getName(), earlierAnswers.of(request.getName()));
    }

    private List<SectionView> draft(String request, Map<String, EarlierView> earlier) {
        return sections(request, OptionalInt.empty(), answers(request), earlier, () -> attachments.list(request));
    }

    /** Files are asked for only where a question takes any. */
    private List<SectionView> sections(
            String request,
            OptionalInt amendments,
            List<Answer> answers,
            Map<String, EarlierView> earlier,
            Supplier<List<Attachment>> attached) {
        var survey = surveyOf(request);
        Map<String, Answer> saved = new HashMap<>();
        answers.forEach(answer -> saved.put(ResourceId.of(answer.getName()), answer));
        var questions = texts.questions(survey.getName(), amendments);
        var asked = Conditions.asked(questions, saved);
        var takesFiles = questions.stream().anyMatch(Question::getAttachmentsAllowed);
        var files = takesFiles ? attached.get() : List.<Attachment>of();
        return survey.getSectionsList().stream()
                .map(section -> SectionView.of(section, questions, saved, asked, earlier, files))
                .filter(section -> !section.all().isEmpty())
                .toList();
    }

    /** The survey with its sections, in Swedish as it applies. */
    public Survey survey(String name) {
        var asked = GetSurveyRequest.newBuilder().setName(name).build();
        return surveys.read(stub -> stub.getSurvey(asked));
    }

    /** The survey that a request belongs to, as whoever answers reads it. */
    Survey surveyOf(String request) {
        return texts.survey(request.substring(0, request.indexOf("/requests/")));
    }

    /** Every question of a survey, in the order in which they are asked, in Swedish as they apply. */
    public List<Question> questions(String survey) {
        var asked = ListQuestionsRequest.newBuilder().setParent(survey).setPageSize(MANY);
        return surveys.read(stub -> EveryPage.of(
                token -> stub.listQuestions(asked.setPageToken(token).build()),
                ListQuestionsResponse::getQuestionsList,
                ListQuestionsResponse::getNextPageToken));
    }

    private List<Answer> answers(String request) {
        return requests.read(stub -> EveryPage.of(
                token -> stub.listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(request)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListAnswersResponse::getAnswersList,
                ListAnswersResponse::getNextPageToken));
    }
}
