package se.arshjul.followupservice.result;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.ApprovePublicationRequest;
import se.arshjul.followup.v1.CompleteAnalysisRequest;
import se.arshjul.followup.v1.CompleteFactSheetRequest;
import se.arshjul.followup.v1.CompleteIndicatorProposalsRequest;
import se.arshjul.followup.v1.CorrectResultsRequest;
import se.arshjul.followup.v1.CreateIndicatorProposalRequest;
import se.arshjul.followup.v1.GetNamingRequest;
import se.arshjul.followup.v1.GetPublicationRequest;
import se.arshjul.followup.v1.IndicatorProposal;
import se.arshjul.followup.v1.ListIndicatorProposalsRequest;
import se.arshjul.followup.v1.ListIndicatorProposalsResponse;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.NameBodiesRequest;
import se.arshjul.followup.v1.Naming;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.ReturnPublicationRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.naming.NameBodies;
import se.arshjul.followupservice.naming.NamingProtos;
import se.arshjul.followupservice.naming.NamingRepository;
import se.arshjul.followupservice.proposal.CompleteIndicatorProposals;
import se.arshjul.followupservice.proposal.CreateIndicatorProposal;
import se.arshjul.followupservice.proposal.IndicatorProposalRepository;
import se.arshjul.followupservice.proposal.ProposalProtos;
import se.arshjul.followupservice.review.ApprovePublication;
import se.arshjul.followupservice.review.CompleteAnalysis;
import se.arshjul.followupservice.review.CompleteFactSheet;
import se.arshjul.followupservice.review.ReturnPublication;
import se.arshjul.followupservice.review.ReviewProtos;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyProtos;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ResultService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ResultGrpcService extends ResultServiceGrpc.ResultServiceImplBase {

    private final VisiblePublications visible;
    private final PublicationRepository publications;
    private final QuestionResultRepository results;
    private final ThemeCountRepository themes;
    private final ResultNotes notes;
    private final EnglishTexts english;
    private final IndicatorProposalRepository proposals;
    private final AggregateResults aggregateResults;
    private final CompleteAnalysis completeAnalysis;
    private final CompleteFactSheet completeFactSheet;
    private final ApprovePublication approvePublication;
    private final ReturnPublication returnPublication;
    private final PublishResults publishResults;
    private final CorrectResults correctResults;
    private final NamingRepository namings;
    private final NameBodies nameBodies;
    private final CreateIndicatorProposal createIndicatorProposal;
    private final CompleteIndicatorProposals completeIndicatorProposals;

    ResultGrpcService(
            VisiblePublications visible,
            PublicationRepository publications,
            QuestionResultRepository results,
            ThemeCountRepository themes,
            ResultNotes notes,
            EnglishTexts english,
            IndicatorProposalRepository proposals,
            AggregateResults aggregateResults,
            CompleteAnalysis completeAnalysis,
            CompleteFactSheet completeFactSheet,
            ApprovePublication approvePublication,
            ReturnPublication returnPublication,
            PublishResults publishResults,
            CorrectResults correctResults,
            NamingRepository namings,
            NameBodies nameBodies,
            CreateIndicatorProposal createIndicatorProposal,
            CompleteIndicatorProposals completeIndicatorProposals) {
        this.visible = visible;
        this.publications = publications;
        this.results = results;
        this.themes = themes;
        this.notes = notes;
        this.english = english;
        this.proposals = proposals;
        this.aggregateResults = aggregateResults;
        this.completeAnalysis = completeAnalysis;
        this.completeFactSheet = completeFactSheet;
        this.approvePublication = approvePublication;
        this.returnPublication = returnPublication;
        this.publishResults = publishResults;
        this.correctResults = correctResults;
        this.namings = namings;
        this.nameBodies = nameBodies;
        this.createIndicatorProposal = createIndicatorProposal;
        this.completeIndicatorProposals = completeIndicatorProposals;
    }

    @Override
    public void aggregateResults(AggregateResultsRequest request, StreamObserver<Publication> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new AggregateResults.Command(SurveyName.parse(request.getName()));
        reply(replies, ResultProtos.toProto(aggregateResults.handle(id, command)));
    }

    @Override
    public void completeAnalysis(CompleteAnalysisRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(completeAnalysis.handle(id, ReviewProtos.toCommand(request))));
    }

    @Override
    public void completeFactSheet(CompleteFactSheetRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(completeFactSheet.handle(id, ReviewProtos.toCommand(request))));
    }

    @Override
    public void approvePublication(ApprovePublicationRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(approvePublication.handle(id, ReviewProtos.toCommand(request))));
    }

    @Override
    public void returnPublication(ReturnPublicationRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveyProtos.toProto(returnPublication.handle(id, ReviewProtos.toCommand(request))));
    }

    @Override
    public void publishResults(PublishResultsRequest request, StreamObserver<Publication> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new PublishResults.Command(SurveyName.parse(request.getName()));
        reply(replies, ResultProtos.toProto(publishResults.handle(id, command)));
    }

    @Override
    public void correctResults(CorrectResultsRequest request, StreamObserver<Publication> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ResultProtos.toProto(correctResults.handle(id, ResultProtos.toCommand(request))));
    }

    @Override
    public void nameBodies(NameBodiesRequest request, StreamObserver<Naming> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, NamingProtos.toProto(nameBodies.handle(id, NamingProtos.toCommand(request))));
    }

    @Override
    public void getNaming(GetNamingRequest request, StreamObserver<Naming> replies) {
        reply(replies, NamingProtos.toProto(namings.get(SurveyName.parse(request.getName()))));
    }

    @Override
    public void getPublication(GetPublicationRequest request, StreamObserver<Publication> replies) {
        reply(replies, ResultProtos.toProto(visible.get(request.getName())));
    }

    @Override
    public void listPublications(ListPublicationsRequest request, StreamObserver<ListPublicationsResponse> replies) {
        var page = Page.parse("publications " + request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, ResultProtos.toPublications(publications.list(request.getParent(), page)));
    }

    @Override
    public void listResults(ListResultsRequest request, StreamObserver<ListResultsResponse> replies) {
        var publication = visible.get(request.getParent());
        var query = ResultProtos.toQuery(request);
        reply(
                replies,
                ResultProtos.toResults(
                        themes.with(publication.name(), results.list(publication.name(), query)),
                        notes.of(publication.name().survey()),
                        english.of(publication.name().survey(), request.getEnglish())));
    }

    @Override
    public void createIndicatorProposal(
            CreateIndicatorProposalRequest request, StreamObserver<IndicatorProposal> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ProposalProtos.toProto(createIndicatorProposal.handle(id, ProposalProtos.toCommand(request))));
    }

    @Override
    public void listIndicatorProposals(
            ListIndicatorProposalsRequest request, StreamObserver<ListIndicatorProposalsResponse> replies) {
        var page = Page.parse("proposals " + request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, ProposalProtos.toProto(proposals.list(request.getParent(), page)));
    }

    @Override
    public void completeIndicatorProposals(CompleteIndicatorProposalsRequest request, StreamObserver<Survey> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new CompleteIndicatorProposals.Command(SurveyName.parse(request.getName()));
        reply(replies, SurveyProtos.toProto(completeIndicatorProposals.handle(id, command)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
