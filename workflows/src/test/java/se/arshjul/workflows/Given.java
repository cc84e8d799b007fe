package se.arshjul.workflows;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** Things that are there, each under a name nothing else has. */
public final class Given {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final FakeServices services;

    Given(FakeServices services) {
        this.services = services;
    }

    /** A survey that answers by 30 October 2026 and takes answers until 13 November. */
    public String survey() {
        return survey("surveys/s" + number());
    }

    /** The same as the copy of a survey that is tried out. */
    public String pilot() {
        return survey("surveys/2026-pilot-" + number());
    }

    private String survey(String name) {
        services.followup.surveys.put(
                name,
                Survey.newBuilder()
                        .setName(name)
                        .setTitle("Uppföljning 2026")
                        .setEstimatedMinutes(90)
                        .setOpenDate(date(2026, 10, 1))
                        .setAnswerByDate(date(2026, 10, 30))
                        .setAcceptedUntilDate(date(2026, 11, 13))
                        .setReviewedByDate(date(2026, 11, 27))
                        .setPublishDate(date(2026, 12, 14))
                        .build());
        return name;
    }

    /** A request of a body with a mailbox, a respondent and an approver. */
    public Request request(String survey, Request.State state) {
        var slug = "region-r" + number();
        services.actors.actors.put(
                "actors/" + slug,
                Actor.newBuilder()
                        .setName("actors/" + slug)
                        .setDisplayName("Region " + slug)
                        .setContactEmail(mailbox(slug))
                        .build());
        services.actors.assignments.put(
                "actors/" + slug,
                List.of(
                        assignment("svarande@" + slug + ".test", Role.RESPONDENT),
                        assignment("godkannare@" + slug + ".test", Role.APPROVER)));
        var request = Request.newBuilder()
                .setName(survey + "/requests/" + slug)
                .setActor("actors/" + slug)
                .setRecipientKind("region")
                .setDisplayName("Region " + slug)
                .setState(state)
                .setQuestionCount(40)
                .setAnsweredCount(7)
                .setAnswerByTime(endOf(2026, 10, 30))
                .setAcceptedUntilTime(endOf(2026, 11, 13))
                .setCloseTime(endOf(2026, 11, 13))
                .build();
        services.followup.requests.put(request.getName(), request);
        return request;
    }

    /** So many recipients in the register: 21 regions, the rest municipalities. */
    public void recipients(int number) {
        services.actors.recipients.clear();
        for (var i = 1; i <= number; i++) {
            var region = i <= 21;
            services.actors.recipients.add(Recipient.newBuilder()
                    .setRecipientId((region ? "region-" : "kommun-") + i)
                    .setActor("actors/body-" + i)
                    .setKind(region ? Actor.Kind.REGION : Actor.Kind.MUNICIPALITY)
                    .setDisplayName("Mottagare " + i)
                    .build());
        }
    }

    /** Exactly these recipients in the register. */
    public void recipients(Recipient... recipients) {
        services.actors.recipients.clear();
        services.actors.recipients.addAll(List.of(recipients));
    }

    /** The survey has no dates yet. */
    public void undated(String survey) {
        services.followup.surveys.computeIfPresent(
                survey,
                (name, dated) -> Survey.newBuilder()
                        .setName(name)
                        .setTitle(dated.getTitle())
                        .build());
    }

    /** The request as it is, changed. */
    public void changed(Request request, UnaryOperator<Request.Builder> change) {
        services.followup.requests.computeIfPresent(
                request.getName(), (name, now) -> change.apply(now.toBuilder()).build());
    }

    /** So many working days are left to answer it, and every day is one. */
    public void daysLeft(Request request, int days) {
        services.followup.daysLeft.put(request.getName(), days);
    }

    /** The request is gone. */
    public void forget(Request request) {
        services.followup.requests.remove(request.getName());
    }

    public void state(Request request, Request.State state) {
        services.followup.requests.put(
                request.getName(), request.toBuilder().setState(state).build());
    }

    /** Its first ask for longer time is decided, with these days when it was granted. */
    public void extension(Request request, Extension.State decided, LocalDate answerBy, LocalDate acceptedUntil) {
        services.followup.requests.put(
                request.getName(),
                request.toBuilder()
                        .setExtension(Extension.newBuilder().setState(decided).setNumber(1))
                        .setAnswerByTime(ProtoTime.toProto(WorkingDays.endOfDay(answerBy)))
                        .setAcceptedUntilTime(ProtoTime.toProto(WorkingDays.endOfDay(acceptedUntil)))
                        .setCloseTime(ProtoTime.toProto(WorkingDays.endOfDay(acceptedUntil)))
                        .build());
    }

    /** The agency has asked about the answer to one question. */
    public void asked(Request request) {
        changed(
                request,
                now -> now.setState(Request.State.SENT_BACK).addClarifiedQuestions("surveys/2026/questions/number"));
    }

    public void reference(Request request, String reference) {
        changed(request, now -> now.setState(Request.State.ACCEPTED).setReference(reference));
    }

    /** Its accepted response can be replaced until then. */
    public void replaceable(Request request, Instant until) {
        services.followup.replaceable.put(request.getName(), ProtoTime.toProto(until));
    }

    public void mailbox(Request request, String address) {
        services.actors.actors.computeIfPresent(
                request.getActor(),
                (name, actor) -> actor.toBuilder().setContactEmail(address).build());
    }

    /** Screening finds answers that contradict each other. */
    public void contradicting(Request request) {
        services.followup.screenings.put(
                request.getName(),
                ScreenResponseResponse.newBuilder().setContradicting(true).build());
    }

    /** Screening finds nothing. */
    public void clean(Request request) {
        services.followup.screenings.put(request.getName(), ScreenResponseResponse.getDefaultInstance());
    }

    public void nobody(Request request) {
        services.actors.assignments.remove(request.getActor());
    }

    /** Somebody of a body whom its tasks are for. */
    public void colleague(String body, String person, String email, Role role) {
        assigned(body + "/assignments/" + number(), person, email, role);
    }

    /** Somebody of a body by an assignment of this name. */
    public void assigned(String name, String person, String email, Role role) {
        var somebody = assignment(email, role).toBuilder().setName(name).setPerson(person);
        services.actors.assignments.merge(
                name.replaceFirst("/assignments/.*", ""),
                List.of(somebody.build()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /** There is no such request any more. */
    public void gone(Request request) {
        services.followup.requests.remove(request.getName());
    }

    public static String mailbox(Request request) {
        return mailbox(slug(request));
    }

    public static String respondent(Request request) {
        return "svarande@" + slug(request) + ".test";
    }

    public static String approver(Request request) {
        return "godkannare@" + slug(request) + ".test";
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static int number() {
        return NUMBERS.incrementAndGet();
    }

    private static String slug(Request request) {
        return request.getActor().replaceFirst("actors/", "");
    }

    private static String mailbox(String slug) {
        return "patientsakerhet@" + slug + ".test";
    }

    private static Assignment assignment(String email, Role role) {
        return Assignment.newBuilder().setEmail(email).setRole(role).build();
    }

    private static Timestamp endOf(int year, int month, int day) {
        return ProtoTime.toProto(WorkingDays.endOfDay(LocalDate.of(year, month, day)));
    }

    private static Date date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}
