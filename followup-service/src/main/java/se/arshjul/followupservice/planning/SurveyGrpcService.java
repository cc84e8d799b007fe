package se.arshjul.followupservice.planning;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.CheckApprovalRequest;
import se.arshjul.followup.v1.CheckApprovalResponse;
import se.arshjul.followup.v1.CompleteDesignRequest;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListSurveysRequest;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.MoveDatesRequest;
import se.arshjul.followup.v1.MoveMatrixRequest;
import se.arshjul.followup.v1.MoveMatrixResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.ReturnDesignRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.followup.v1.UpdateSurveyRequest;
import se.arshjul.followupservice.duty.Duty;
import se.arshjul.followupservice.duty.FourEyes;
import se.arshjul.followupservice.english.EnglishProtos;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.question.CreateQuestion;
import se.arshjul.followupservice.question.DeleteQuestion;
import se.arshjul.followupservice.question.MoveMatrix;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.followupservice.question.ReadQuestions;
import se.arshjul.followupservice.question.UpdateQuestion;
import se.arshjul.followupservice.question.WantedQuestionProtos;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyProtos;
import se.arshjul.followupservice.survey.VisibleSurveys;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** SurveyService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class SurveyGrpcService extends SurveyServiceGrpc.SurveyServiceImplBase {

    private final VisibleSurveys surveys;
    private final FourEyes fourEyes;
    private final ReadQuestions questions;
    private final EnglishTexts english;
    private final CreateSurvey createSurvey;
    private final UpdateSurvey updateSurvey;
    private final CreateQuestion createQuestion;
    private final UpdateQuestion updateQuestion;
    private final DeleteQuestion deleteQuestion;
    private final MoveMatrix moveMatrix;
    private final CompleteDesign completeDesign;
    private final ApproveDispatch approveDispatch;
    private final ReturnDesign returnDesign;
    private final MoveDates moveDates;
    private final CancelSurvey cancelSurvey;

    SurveyGrpcService(
            VisibleSurveys surveys,
            FourEyes fourEyes,
            ReadQuestions questions,
            EnglishTexts english,
            CreateSurvey createSurvey,
            UpdateSurvey updateSurvey,
            CreateQuestion createQuestion,
            UpdateQuestion updateQuestion,
            DeleteQuestion deleteQuestion,
            MoveMatrix moveMatrix,
            CompleteDesign completeDesign,
            ApproveDispatch approveDispatch,
            ReturnDesign returnDesign,
            MoveDates moveDates,
            CancelSurvey cancelSurvey) {
        this.surveys = surveys;
        this.fourEyes = fourEyes;
        this.questions = questions;
        this.english = english;
        this.createSurvey = createSurvey;
        this.updateSurvey = updateSurvey;
        this.createQuestion = createQuestion;
        this.updateQuestion = updateQuestion;
        this.deleteQuestion = deleteQuestion;
        this.moveMatrix = moveMatrix;
        this.completeDesign = completeDesign;
        this.approveDispatch = approveDispatch;
        this.returnDesign = returnDesign;
        this.moveDates = moveDates;
        this.cancelSurvey = cancelSurvey;
    }

    @Override
    public void getSurvey(GetSurveyRequest request, StreamObserver<Survey> replies) {
        var survey = surveys.get(request.getName());
        reply(replies, EnglishProtos.toProto(survey, english.of(survey.name(), request.getEnglish())));
    }

    @Override
    public void listSurveys(ListSurveysRequest request, StreamObserver<ListSurveysResponse> replies) {
        var page = Page.parse("surveys", request.getPageSize(), request.getPageToken());
        reply(replies, SurveyProtos.toProto(surveys.list(page)));
    }

    @Override
    public void createSurvey(CreateSurveyRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(createSurvey.handle(id, PlanningProtos.toCommand(request))));
    }

    @Override
    public void updateSurvey(UpdateSurveyRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(updateSurvey.handle(id, PlanningProtos.toCommand(request))));
    }

    @Override
    public void listQuestions(ListQuestionsRequest request, StreamObserver<ListQuestionsResponse> replies) {
        var survey = surveys.get(request.getParent());
        var asked = QuestionProtos.asked(request);
        var page = Page.parse(request.getParent() + " " + asked, request.getPageSize(), request.getPageToken());
        var listed = questions.list(survey.name(), asked, page);
        reply(replies, EnglishProtos.toProto(listed, english.of(survey.name(), request.getEnglish())));
    }

    @Override
    public void createQuestion(CreateQuestionRequest request, StreamObserver<Question> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, QuestionProtos.toProto(createQuestion.handle(id, WantedQuestionProtos.toCommand(request))));
    }

    @Override
    public void updateQuestion(UpdateQuestionRequest request, StreamObserver<Question> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, QuestionProtos.toProto(updateQuestion.handle(id, WantedQuestionProtos.toCommand(request))));
    }

    @Override
    public void deleteQuestion(DeleteQuestionRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        deleteQuestion.handle(id, WantedQuestionProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    @Override
    public void moveMatrix(MoveMatrixRequest request, StreamObserver<MoveMatrixResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, QuestionProtos.toProto(moveMatrix.handle(id, WantedQuestionProtos.toCommand(request))));
    }

    @Override
    public void completeDesign(CompleteDesignRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new CompleteDesign.Command(SurveyName.parse(request.getName()));
        reply(replies, SurveyProtos.toProto(completeDesign.handle(id, command)));
    }

    @Override
    public void approveDispatch(ApproveDispatchRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(approveDispatch.handle(id, PlanningProtos.toCommand(request))));
    }

    @Override
    public void checkApproval(CheckApprovalRequest request, StreamObserver<CheckApprovalResponse> replies) {
        var name = surveys.get(request.getName()).name();
        reply(
                replies,
                CheckApprovalResponse.newBuilder()
                        .setDesigner(fourEyes.isOfCaller(name, Duty.DESIGN))
                        .setAnalyst(fourEyes.isOfCaller(name, Duty.ANALYSIS))
                        .build());
    }

    @Override
    public void returnDesign(ReturnDesignRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(returnDesign.handle(id, PlanningProtos.toCommand(request))));
    }

    @Override
    public void moveDates(MoveDatesRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(moveDates.handle(id, PlanningProtos.toCommand(request))));
    }

    @Override
    public void cancelSurvey(CancelSurveyRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(cancelSurvey.handle(id, PlanningProtos.toCommand(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
