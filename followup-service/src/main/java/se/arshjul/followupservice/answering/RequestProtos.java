package se.arshjul.followupservice.answering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ReminderFacts;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.Replacement;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.standing.ReadRequests;
import se.arshjul.followupservice.standing.RequestReport;
import se.arshjul.followupservice.standing.RequestStanding;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** Requests as messages. */
public final class RequestProtos {

    private static final String ANY_SURVEY = "surveys/-";

    /** The id of no survey: what is asked about a name that no survey can have is answered with nothing. */
    private static final SurveyName NO_SURVEY = new SurveyName("0000");

    private RequestProtos() {}

    static SurveyName toSurvey(String parent) {
        return SurveyName.find(parent).orElse(NO_SURVEY);
    }

    static RequestReport.Filter toFilter(ListRequestsRequest request) {
        return new RequestReport.Filter(
                request.getParent().equals(ANY_SURVEY)
                        ? ""
                        : toSurvey(request.getParent()).survey(),
                request.getActor(),
                toState(request.getState()),
                request.getRecipientKind());
    }

    static Page toPage(ListRequestsRequest request) {
        var query = List.of(request.getParent(), request.getActor(), request.getState(), request.getRecipientKind());
        return Page.parse(query.toString(), request.getPageSize(), request.getPageToken());
    }

    static ListRequestsResponse toProto(Page.Of<RequestStanding> page) {
        return ListRequestsResponse.newBuilder()
                .addAllRequests(page.map(RequestProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    public static Request toProto(RequestStanding standing) {
        var request = standing.request();
        var reply = Request.newBuilder()
                .setName(request.name().toString())
                .setActor(request.recipient().actor())
                .setRecipientKind(request.recipient().kind())
                .setDisplayName(request.recipient().displayName())
                .setCountyCode(request.recipient().countyCode())
                .setState(toProto(request.state()))
                .setDispatchTime(ProtoTime.toProto(request.dispatchTime()))
                .setStateTime(ProtoTime.toProto(request.stateTime()))
                .setAnsweredCount(standing.answeredCount())
                .setQuestionCount(standing.questionCount())
                .setLate(standing.late())
                .setReason(reason(request))
                .setReturned(returned(request))
                .setAnswerByTime(ProtoTime.toProto(standing.answerBy()))
                .setAcceptedUntilTime(ProtoTime.toProto(standing.acceptedUntil()))
                .setSurveyTitle(standing.survey().texts().title())
                .setEnglishSurveyTitle(standing.englishTitle())
                .setReference(request.reference())
                .setEtag(request.etag())
                .setCloseTime(ProtoTime.toProto(standing.closes()))
                .setBodiesNamed(standing.bodiesNamed());
        var wanted = request.extension().wanted();
        if (wanted != null) {
            reply.setExtension(toProto(request.extension(), wanted));
        }
        request.rework()
                .questions()
                .forEach(question -> reply.addClarifiedQuestions(
                        new QuestionName(request.name().survey(), question).toString()));
        reply.setReplacement(replacement(standing)).setClarifying(standing.clarifying());
        if (request.openTime() != null) {
            reply.setOpenTime(ProtoTime.toProto(request.openTime()));
        }
        return reply.build();
    }

    private static Extension toProto(se.arshjul.followupservice.request.Extension extension, LocalDate wanted) {
        return Extension.newBuilder()
                .setState(
                        switch (extension.state()) {
                            case NONE -> Extension.State.STATE_UNSPECIFIED;
                            case ASKED -> Extension.State.ASKED;
                            case GRANTED -> Extension.State.GRANTED;
                            case DECLINED -> Extension.State.DECLINED;
                            case LAPSED -> Extension.State.LAPSED;
                        })
                .setWantedDate(ProtoTime.toProto(wanted))
                .setReason(extension.reason())
                .setAnswer(extension.answer())
                .setNumber(extension.number())
                .build();
    }

    /** One that was begun and whose time is over leads nowhere, whether or not it is put back already. */
    private static Request.Replacement replacement(RequestStanding standing) {
        if (!standing.replaceable()) {
            return Request.Replacement.REPLACEMENT_UNSPECIFIED;
        }
        return switch (standing.request().replacement()) {
            case NONE -> Request.Replacement.POSSIBLE;
            case WRITING -> Request.Replacement.WRITING;
            case SUBMITTED -> Request.Replacement.REPLACEMENT_SUBMITTED;
        };
    }

    /** Only an approver gives a reason for opening the answers again. */
    private static boolean returned(se.arshjul.followupservice.request.Request request) {
        var open = request.state() == State.STARTED || request.replacement() == Replacement.WRITING;
        return open && !request.reason().isEmpty();
    }

    /** What an approver says to the respondents of the body stays between them. */
    private static String reason(se.arshjul.followupservice.request.Request request) {
        var theirs = request.state() == State.STARTED || request.replacement() != Replacement.NONE;
        return theirs && !Caller.current().actsFor(request.recipient().actor()) ? "" : request.reason();
    }

    static SummarizeRequestsResponse toProto(ReadRequests.Summary summary) {
        var reply = SummarizeRequestsResponse.newBuilder()
                .setReviewOver(summary.reviewOver())
                .setSnapshotTime(ProtoTime.toProto(summary.snapshotTime()));
        summary.counts()
                .forEach(count -> reply.addCountsBuilder()
                        .setRecipientKind(count.kind())
                        .setState(toProto(count.state()))
                        .setRequests(count.requests())
                        .setClarifyingRequests(count.clarifying()));
        summary.tallies()
                .forEach(tally -> reply.addTalliesBuilder()
                        .setRecipientKind(tally.kind())
                        .setCountyCode(tally.county())
                        .setState(toProto(tally.state()))
                        .setRequests(tally.requests())
                        .setLateRequests(tally.late())
                        .setClarifyingRequests(tally.clarifying()));
        return reply.build();
    }

    static ReminderFacts toProto(se.arshjul.followupservice.standing.ReminderFacts facts) {
        return ReminderFacts.newBuilder()
                .setWorkingDaysLeft(facts.workingDaysLeft())
                .setWorkingDay(facts.workingDay())
                .setRequestState(toProto(facts.request().state()))
                .setRecipientKind(facts.request().recipient().kind())
                .setReplacement(replacement(facts.standing()))
                .build();
    }

    /** Null for any state. */
    static @Nullable State toState(Request.State state) {
        return switch (state) {
            case DISPATCHED -> State.DISPATCHED;
            case OPENED -> State.OPENED;
            case STARTED -> State.STARTED;
            case SUBMITTED -> State.SUBMITTED;
            case APPROVED -> State.APPROVED;
            case SENT_BACK -> State.SENT_BACK;
            case ACCEPTED -> State.ACCEPTED;
            case DECLINED -> State.DECLINED;
            case NO_RESPONSE -> State.NO_RESPONSE;
            case WITHDRAWN -> State.WITHDRAWN;
            case STATE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    static Request.State toProto(State state) {
        return switch (state) {
            case DISPATCHED -> Request.State.DISPATCHED;
            case OPENED -> Request.State.OPENED;
            case STARTED -> Request.State.STARTED;
            case SUBMITTED -> Request.State.SUBMITTED;
            case APPROVED -> Request.State.APPROVED;
            case SENT_BACK -> Request.State.SENT_BACK;
            case ACCEPTED -> Request.State.ACCEPTED;
            case DECLINED -> Request.State.DECLINED;
            case NO_RESPONSE -> Request.State.NO_RESPONSE;
            case WITHDRAWN -> Request.State.WITHDRAWN;
        };
    }
}
