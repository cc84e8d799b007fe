package se.arshjul.local.rehearse;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.ApprovePublicationRequest;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.CompleteAnalysisRequest;
import se.arshjul.followup.v1.CompleteFactSheetRequest;
import se.arshjul.followup.v1.CompleteIndicatorProposalsRequest;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;

/** What the people of the convening agency do in the follow-up, by the calls that the portal makes for them. */
public final class Agency {

    private static final String COORDINATOR = "samordnare";
    private static final String ANALYST = "analytiker";
    private static final String COMMUNICATOR = "kommunikator";

    /** While a request is one of these, its body is reminded. */
    private static final Set<Request.State> OPEN = EnumSet.of(
            Request.State.DISPATCHED,
            Request.State.OPENED,
            Request.State.STARTED,
            Request.State.SUBMITTED,
            Request.State.SENT_BACK);

    private final AgencyCalls calls;
    private final Inbox inbox;
    private final Days days;
    private final Letters letters;

    Agency(Cast cast, Inbox inbox, Days days, Letters letters) {
        this.calls = new AgencyCalls(cast);
        this.inbox = inbox;
        this.days = days;
        this.letters = letters;
    }

    /** Plans a survey that opens tomorrow, designs it and approves its dispatch. Returns its name. */
    String planSurvey() {
        var dates = SurveyCalendar.from(LocalDate.ofInstant(days.now(), SurveyCalendar.ZONE));
        return planSurvey(dates.open().getYear(), dates);
    }

    /** Plans the survey of a year, designs it and approves its dispatch. Returns its name. */
    public String planSurvey(int year, SurveyCalendar dates) {
        return planSurvey(year, dates, List.of());
    }

    /** Plans one that goes to these requests' bodies only, or to all of them where there are none. */
    String planSurvey(int year, SurveyCalendar dates, List<String> requests) {
        var created = calls.surveys(COORDINATOR)
                .createSurvey(CreateSurveyRequest.newBuilder()
                        .setSurvey(dates.into(Survey.newBuilder()
                                .setYear(year)
                                .setPlanVersion("plans/nhp-patientsakerhet/versions/3")
                                .setTitle("Uppföljning av den nationella handlingsplanen " + year)))
                        .setRequestId(id())
                        .build());
        var survey = created.getName();
        inbox.doNext(ANALYST, "survey-design", survey, () -> calls.completeDesign(ANALYST, survey), "");
        if (!requests.isEmpty()) {
            calls.chooseRecipients(COORDINATOR, get(survey), requests);
        }
        inbox.doNext(COORDINATOR, "survey-dispatch", survey, () -> approveDispatch(survey), "approved");
        return survey;
    }

    private void approveDispatch(String survey) {
        calls.recordDecision(COORDINATOR, get(survey));
        calls.surveys(COORDINATOR)
                .approveDispatch(ApproveDispatchRequest.newBuilder()
                        .setName(survey)
                        .setEtag(get(survey).getEtag())
                        .setRequestId(id())
                        .build());
    }

    /** Stops a survey, and waits until everybody has been told. */
    public void cancel(String survey) {
        calls.surveys(COORDINATOR)
                .cancelSurvey(CancelSurveyRequest.newBuilder()
                        .setName(survey)
                        .setReason("Övningen är över.")
                        .setRequestId(id())
                        .build());
        days.quiet();
    }

    /** Lets the opening date come, and waits for nothing. */
    public void letOpen(String survey) {
        days.skipTo(toInstant(get(survey).getOpenTime()).plusSeconds(60));
    }

    /** Lets the opening date come and waits until every invitation has gone. */
    public void dispatch(String survey, int recipients) {
        letOpen(survey);
        Patience.upTo(Duration.ofMinutes(15), recipients + " invitations")
                .untilTrue(() -> letters.sent(survey, "invitation") >= recipients);
        days.quiet();
    }

    /** Lets day after day pass until the evening before answers are due; each asks for every open request whom to remind. */
    void remind(String survey) {
        var evening = toInstant(get(survey).getAnswerByTime()).minus(Duration.ofHours(6));
        while (days.now().plus(Duration.ofDays(1)).isBefore(evening)) {
            days.pass("followup.dueReminders", (int) requests(survey).stream()
                    .filter(request -> OPEN.contains(request.getState()))
                    .count());
        }
        days.advanceTo(evening);
    }

    /** Lets the last day of answers pass, and waits for nothing. */
    public void letClose(String survey) {
        days.skipTo(toInstant(get(survey).getAcceptedUntilTime()).plusSeconds(60));
    }

    /** Lets the last day of answers pass, judges what the rules doubt, and waits until results are computed. */
    public void close(String survey) {
        days.advanceTo(toInstant(get(survey).getAcceptedUntilTime()).plusSeconds(60));
        Patience.upTo(Duration.ofMinutes(10), "the results of " + survey).untilTrue(() -> {
            judgeWhatIsInDoubt();
            return get(survey).getState() == Survey.State.REVIEWING;
        });
        days.quiet();
    }

    /** Accepts what the rules of screening have left to a person. */
    public void judgeWhatIsInDoubt() {
        for (var item : inbox.open(ANALYST, "response-assessment")) {
            inbox.finish(ANALYST, item, () -> accept(item.getSubject()), "accepted");
        }
    }

    private void accept(String request) {
        calls.requests(ANALYST)
                .acceptResponse(AcceptResponseRequest.newBuilder()
                        .setName(request)
                        .setRequestId(id())
                        .build());
    }

    /** Writes analysis and fact sheet, and approves publication. */
    public void review(String survey) {
        inbox.doNext(
                ANALYST,
                "survey-analysis",
                survey,
                () -> calls.results(ANALYST)
                        .completeAnalysis(CompleteAnalysisRequest.newBuilder()
                                .setName(survey)
                                .setAnalysis("Granskat i en övning. Svaren är påhittade.")
                                .setEtag(get(survey).getEtag())
                                .setRequestId(id())
                                .build()),
                "");
        inbox.doNext(
                COMMUNICATOR,
                "survey-fact-sheet",
                survey,
                () -> calls.results(COMMUNICATOR)
                        .completeFactSheet(CompleteFactSheetRequest.newBuilder()
                                .setName(survey)
                                .setFactSheet("Faktablad från en övning. Svaren är påhittade.")
                                .setEtag(get(survey).getEtag())
                                .setRequestId(id())
                                .build()),
                "");
        inbox.doNext(COORDINATOR, "survey-publication", survey, () -> approvePublication(survey), "approved");
    }

    private void approvePublication(String survey) {
        calls.results(COORDINATOR)
                .approvePublication(ApprovePublicationRequest.newBuilder()
                        .setName(survey)
                        .setEtag(get(survey).getEtag())
                        .setRequestId(id())
                        .build());
    }

    /** Lets the publication date come, and waits for the feedback letters. */
    void letPublish(String survey, int recipients) {
        days.advanceTo(toInstant(get(survey).getPublishTime()).plusSeconds(60));
        Patience.upTo(Duration.ofMinutes(15), recipients + " letters of feedback")
                .untilTrue(() -> letters.sent(survey, "feedback") >= recipients);
    }

    /** Lets the publication date come, waits for the feedback letters and ends the process. */
    public Publication publish(String survey, int recipients) {
        letPublish(survey, recipients);
        inbox.doNext(
                ANALYST,
                "indicator-proposals",
                survey,
                () -> calls.results(ANALYST)
                        .completeIndicatorProposals(CompleteIndicatorProposalsRequest.newBuilder()
                                .setName(survey)
                                .setRequestId(id())
                                .build()),
                "");
        days.quiet();
        return Patience.upTo(Duration.ofMinutes(1), "the publication")
                .until(() -> calls
                        .results(COORDINATOR)
                        .listPublications(ListPublicationsRequest.newBuilder()
                                .setParent(survey)
                                .build())
                        .getPublicationsList()
                        .stream()
                        .findFirst());
    }

    /** Every request of the survey. */
    public List<Request> requests(String survey) {
        return calls.everyRequest(COORDINATOR, survey);
    }

    public Survey get(String survey) {
        return calls.surveys(COORDINATOR)
                .getSurvey(GetSurveyRequest.newBuilder().setName(survey).build());
    }

    private static Instant toInstant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
