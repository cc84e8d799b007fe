package se.arshjul.portal;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import com.google.type.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.CheckApprovalResponse;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** The follow-up of 2026 with a question of each kind, and what Region Uppsala is asked in it. */
public final class FollowupFixtures {

    public static final String SURVEY = "surveys/2026";
    public static final String REQUEST = "surveys/2026/requests/region-uppsala";

    /** What every service says to who may not, whether the thing exists or not. */
    public static final Refusal DENIED = Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of());

    private FollowupFixtures() {}

    /** A service finds this wrong with a field. */
    public static Refusal wrong(String reason, String field, String what, String sentence) {
        return Refusal.invalid(
                reason, "The request is not well formed.", List.of(new FieldViolation(field, what, sentence)));
    }

    /** It is the wrong moment. */
    public static Refusal notNow(String reason) {
        return Refusal.precondition(reason, "Not in this state.", Map.of());
    }

    /** Somebody else was first. */
    public static Refusal changed(String reason) {
        return Refusal.stale(reason, "It has changed.", Map.of());
    }

    /** The same, and it is told who that was and when. */
    public static Refusal changedBy(String who, String reason) {
        return Refusal.stale(reason, "It has changed.", Map.of("updatedBy", who, "updateTime", "2026-10-20T08:30:00Z"));
    }

    public static Survey.Builder survey(Survey.State state) {
        return Survey.newBuilder()
                .setName(SURVEY)
                .setYear(2026)
                .setTitle("Uppföljning 2026")
                .setIntroduction("Vi frågar för att kunna se hur arbetet går.")
                .setLegalBasis("Förordning (2015:284)")
                .setEstimatedMinutes(40)
                .setPlanVersion("plans/nhp/versions/2026")
                .setState(state)
                .setRequestCount(state == Survey.State.OPEN ? 2 : 0)
                .setOpenDate(day("2026-09-14"))
                .setAnswerByDate(day("2026-10-30"))
                .setAcceptedUntilDate(day("2026-11-13"))
                .setReviewedByDate(day("2026-12-11"))
                .setPublishDate(day("2027-01-15"))
                .addSections(section("styrning", "Styrning", "För att se vem som leder."))
                .addSections(section("resurser", "Resurser", ""))
                .setEtag("\"3\"");
    }

    private static Survey.Section.Builder section(String id, String title, String reason) {
        return Survey.Section.newBuilder().setSectionId(id).setTitle(title).setReason(reason);
    }

    public static List<Question> questions() {
        return Stream.of(
                        question("plan", "styrning", Question.Kind.SINGLE_CHOICE, "Finns en handlingsplan?")
                                .setRequired(true)
                                .setHelp("Beslutad av nämnden.")
                                .addOptions(option("ja", "Ja"))
                                .addOptions(option("nej", "Nej")),
                        question("omraden", "styrning", Question.Kind.MULTIPLE_CHOICE, "Vilka områden gäller den?")
                                .addOptions(option("vard", "Vård"))
                                .addOptions(option("omsorg", "Omsorg")),
                        question("mognad", "styrning", Question.Kind.SCALE, "Hur långt har ni kommit?")
                                .setScale(Question.Scale.newBuilder()
                                        .setMin(1)
                                        .setMax(5)
                                        .setMinLabel("inte alls")
                                        .setMaxLabel("hela vägen")),
                        question("andel", "resurser", Question.Kind.NUMBER, "Hur stor andel är utbildad?")
                                .setRequired(true)
                                .setNumberRange(Question.NumberRange.newBuilder()
                                        .setMin(decimal("0"))
                                        .setMax(decimal("100"))
                                        .setDecimals(1)
                                        .setUnit("procent")),
                        question("kommentar", "resurser", Question.Kind.TEXT, "Vad vill ni tillägga?")
                                .setMaxLength(2000))
                .map(Question.Builder::build)
                .toList();
    }

    private static Question.Builder question(String id, String section, Question.Kind kind, String wording) {
        return Question.newBuilder()
                .setName(SURVEY + "/questions/" + id)
                .setSectionId(section)
                .setKind(kind)
                .setWording(wording)
                .setPosition(1)
                .setEtag("\"5\"");
    }

    public static Question.Option option(String id, String label) {
        return Question.Option.newBuilder().setOptionId(id).setLabel(label).build();
    }

    /** Lets the survey and its questions be read. */
    public static void stands(FakePlatform platform, Survey.Builder survey) {
        platform.answer(SurveyServiceGrpc.getGetSurveyMethod(), survey.build());
        platform.answer(SurveyServiceGrpc.getCheckApprovalMethod(), CheckApprovalResponse.getDefaultInstance());
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(questions()).build());
        EmptyReplies.aboutSurveys(platform);
    }

    /** Lets the request be read. */
    public static void asks(FakePlatform platform, Request.Builder request) {
        platform.answer(RequestServiceGrpc.getGetRequestMethod(), request.build());
        EmptyReplies.aboutRequests(platform);
    }

    public static Request.Builder request(Request.State state) {
        return Request.newBuilder()
                .setName(REQUEST)
                .setActor("actors/region-uppsala")
                .setRecipientKind("region")
                .setDisplayName("Region Uppsala")
                .setCountyCode("03")
                .setState(state)
                .setStateTime(moment("2026-10-20T08:30:00Z"))
                .setAnsweredCount(1)
                .setQuestionCount(5)
                .setSurveyTitle("Uppföljning 2026")
                .setAnswerByTime(moment("2026-10-30T22:59:59Z"))
                .setAcceptedUntilTime(moment("2026-11-13T22:59:59Z"));
    }

    /** With longer time that the body asked for until 20 November. */
    public static Request.Builder longer(Request.Builder request, Extension.State state) {
        return request.setExtension(Extension.newBuilder()
                .setState(state)
                .setWantedDate(day("2026-11-20"))
                .setReason("Nämnden möts först i november.")
                .setAnswer(state == Extension.State.ASKED ? "" : "Beslutat i samråd.")
                .setNumber(1));
    }

    /** An answer that Bo Berg saved; its value is for the test to set. */
    public static Answer.Builder answer(String question) {
        return Answer.newBuilder()
                .setName(REQUEST + "/answers/" + question)
                .setUpdatedBy("Bo Berg")
                .setUpdateTime(moment("2026-10-20T08:30:00Z"))
                .setEtag("\"1\"");
    }

    /** What Bo Berg handed in and Anna Alm signed. */
    public static Response.Builder response() {
        return Response.newBuilder()
                .setRequest(REQUEST)
                .setVersion(1)
                .setState(Response.State.SIGNED)
                .setContentHash("4f1c")
                .setSubmittedBy("Bo Berg")
                .setSubmitTime(moment("2026-10-20T08:30:00Z"))
                .setApprovedBy("Anna Alm")
                .setApproveTime(moment("2026-10-21T12:00:00Z"))
                .setReference("2026-0042-7")
                .addAnswers(answer("plan").setChoice("ja"))
                .addAnswers(answer("andel").setNumber(decimal("42.5")));
    }

    public static Decimal decimal(String value) {
        return Decimal.newBuilder().setValue(value).build();
    }

    public static Date day(String date) {
        var day = LocalDate.parse(date);
        return Date.newBuilder()
                .setYear(day.getYear())
                .setMonth(day.getMonthValue())
                .setDay(day.getDayOfMonth())
                .build();
    }

    public static Timestamp moment(String instant) {
        return Timestamp.newBuilder()
                .setSeconds(Instant.parse(instant).getEpochSecond())
                .build();
    }
}
