package se.arshjul.portal.survey;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CheckApprovalRequest;
import se.arshjul.followup.v1.CheckApprovalResponse;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListSurveysRequest;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateSurveyRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;

/** Reads and changes surveys for the pages. */
@Component
public class Surveys {

    static final List<String> DATES =
            List.of("open_date", "answer_by_date", "accepted_until_date", "reviewed_by_date", "publish_date");

    /** The same as fields of a form. */
    static final List<String> DATE_FIELDS =
            List.of("openDate", "answerByDate", "acceptedUntilDate", "reviewedByDate", "publishDate");

    private final Calls<SurveyServiceBlockingStub> surveys;

    Surveys(Calls<SurveyServiceBlockingStub> surveys) {
        this.surveys = surveys;
    }

    /** Every survey, the newest first. */
    public Part<List<SurveyView>> all() {
        return surveys.part(Surveys::every);
    }

    /** The same for a page that is about nothing else. */
    public List<SurveyView> every() {
        return surveys.read(Surveys::every);
    }

    private static List<SurveyView> every(SurveyServiceBlockingStub stub) {
        return EveryPage.of(
                        token -> stub.listSurveys(ListSurveysRequest.newBuilder()
                                .setPageSize(200)
                                .setPageToken(token)
                                .build()),
                        ListSurveysResponse::getSurveysList,
                        ListSurveysResponse::getNextPageToken)
                .stream()
                .map(SurveyView::new)
                .toList();
    }

    /** The surveys that are neither published nor cancelled. */
    public Part<List<SurveyView>> ongoing() {
        return all().map(surveys ->
                surveys.stream().filter(SurveyView::isCancellable).toList());
    }

    /** One as pages show it. */
    public SurveyView view(String year) {
        return new SurveyView(get(year));
    }

    public Survey get(String year) {
        var asked = GetSurveyRequest.newBuilder().setName("surveys/" + year).build();
        return surveys.read(stub -> stub.getSurvey(asked));
    }

    /** Whether the visitor has done work that somebody else must approve; the service refuses in any case. */
    CheckApprovalResponse approval(String year) {
        return surveys.part(stub -> stub.checkApproval(CheckApprovalRequest.newBuilder()
                        .setName("surveys/" + year)
                        .build()))
                .orElse(CheckApprovalResponse.getDefaultInstance());
    }

    /** Every question, in the order in which they are asked. */
    List<Question> questions(String year) {
        return surveys.read(stub -> EveryPage.of(
                token -> stub.listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent("surveys/" + year)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListQuestionsResponse::getQuestionsList,
                ListQuestionsResponse::getNextPageToken));
    }

    /** Changes these fields, guarded by the etag of the form. */
    Survey update(String year, Survey.Builder changed, List<String> paths, Form form) {
        var asked = UpdateSurveyRequest.newBuilder()
                .setSurvey(changed.setName("surveys/" + year).setEtag(form.getEtag()))
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(paths))
                .setRequestId(form.getRequestId())
                .build();
        return surveys.write(stub -> stub.updateSurvey(asked));
    }

    /** The five dates that a form holds; one that is not set stays unset. */
    static Survey.Builder dates(Form form, Survey.Builder survey) {
        date(form, "openDate").ifPresent(survey::setOpenDate);
        date(form, "answerByDate").ifPresent(survey::setAnswerByDate);
        date(form, "acceptedUntilDate").ifPresent(survey::setAcceptedUntilDate);
        date(form, "reviewedByDate").ifPresent(survey::setReviewedByDate);
        date(form, "publishDate").ifPresent(survey::setPublishDate);
        return survey;
    }

    private static Optional<Date> date(Form form, String name) {
        Optional<LocalDate> typed = form.date(name);
        return typed.map(ProtoTime::toProto);
    }
}
