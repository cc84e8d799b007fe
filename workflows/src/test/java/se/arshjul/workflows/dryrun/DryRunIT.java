package se.arshjul.workflows.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.DryRunServiceGrpc.DryRunServiceBlockingStub;
import se.arshjul.workflow.v1.ListPlannedLettersRequest;
import se.arshjul.workflow.v1.PlannedLetter;
import se.arshjul.workflow.v1.PlannedLetter.Problem;
import se.arshjul.workflow.v1.PreviewLetterRequest;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;

@WorkflowsTest
class DryRunIT {

    private static final As COORDINATOR = As.staff("coordinator");

    @Autowired
    DryRunServiceBlockingStub dryRuns;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    FakeServices services;

    @Autowired
    MailServer mail;

    @Autowired
    SendLetter letters;

    private String survey;

    @BeforeEach
    void plan() {
        survey = given.survey();
    }

    @Test
    void everyRecipientIsListedWithAddressTimeRemindersAndReason() {
        var uppsala = given.request(survey, Request.State.DISPATCHED);
        given.recipients(recipient(uppsala, Kind.REGION).build());

        var planned = all();

        assertThat(planned).singleElement().satisfies(letter -> {
            assertThat(letter.getDisplayName()).isEqualTo(uppsala.getDisplayName());
            assertThat(letter.getRecipientKind()).isEqualTo("region");
            assertThat(ProtoTime.toLocalDate(letter.getAsOfDate())).isEqualTo("2026-10-01");
            assertThat(letter.getAddressesList()).containsExactly(Given.mailbox(uppsala));
            assertThat(letter.getToMailbox()).isTrue();
            assertThat(letter.getKind()).isEqualTo("invitation");
            assertThat(letter.getLanguageCode()).isEqualTo("sv, en");
            assertThat(ProtoTime.toInstant(letter.getSendTime())).isEqualTo(Instant.parse("2026-10-01T06:00:00Z"));
            assertThat(letter.getReminderDatesList())
                    .extracting(ProtoTime::toLocalDate)
                    .extracting(Object::toString)
                    .containsExactly("2026-10-16", "2026-10-23", "2026-10-29", "2026-11-02");
            assertThat(letter.getProblemsList()).isEmpty();
        });
        assertThat(services.calls(ListRecipientsRequest.class))
                .last()
                .satisfies(asked ->
                        assertThat(ProtoTime.toLocalDate(asked.getAsOfDate())).isEqualTo("2026-10-01"));
    }

    @Test
    void whatIsInTheWayIsSaidOfEach() {
        var shared = "delad-" + Given.number() + "@kommun.test";
        var bouncing = "borta-" + Given.number() + "@kommun.test";
        mail.refuse(bouncing);
        letters.send(key("surveys/before/requests/x", bouncing), new Mail("s", "t", "<p>t</p>"));
        given.recipients(
                body("utan-adress").build(),
                body("utan-brevlada")
                        .addRespondentEmails("kim@kommun.test")
                        .setPeopleCount(1)
                        .build(),
                body("delar-a").setContactEmail(shared).setPeopleCount(1).build(),
                body("delar-b").setContactEmail(shared).setPeopleCount(1).build(),
                body("studsar").setContactEmail(bouncing).setPeopleCount(1).build(),
                body("ingen-utsedd")
                        .setContactEmail("ok-" + Given.number() + "@kommun.test")
                        .build());

        assertThat(all())
                .extracting(PlannedLetter::getRecipientId, PlannedLetter::getProblemsList)
                .containsExactly(
                        tuple("kommun-utan-adress", List.of(Problem.NO_ADDRESS, Problem.NO_PEOPLE)),
                        tuple("kommun-utan-brevlada", List.of()),
                        tuple("kommun-delar-a", List.of(Problem.SHARED_ADDRESS)),
                        tuple("kommun-delar-b", List.of(Problem.SHARED_ADDRESS)),
                        tuple("kommun-studsar", List.of(Problem.ADDRESS_REFUSED)),
                        tuple("kommun-ingen-utsedd", List.of(Problem.NO_PEOPLE)));
    }

    @Test
    void aBodyThatIsAskedTwiceSharesItsAddressWithNobody() {
        var gotland = body("gotland")
                .setContactEmail("brevlada-" + Given.number() + "@gotland.test")
                .setPeopleCount(1);
        given.recipients(
                gotland.setRecipientId("region-gotland").setKind(Kind.REGION).build(),
                gotland.setRecipientId("kommun-gotland")
                        .setKind(Kind.MUNICIPALITY)
                        .build());

        assertThat(all()).extracting(PlannedLetter::getProblemsCount).containsExactly(0, 0);
    }

    @Test
    void anAddressThatHasBeenMendedSinceIsNoProblem() {
        var mended = "lagad-" + Given.number() + "@kommun.test";
        mail.refuse(mended);
        letters.send(key("surveys/before/requests/x", mended), new Mail("s", "t", "<p>t</p>"));
        mail.know(mended);
        letters.send(key("surveys/before/requests/x", mended), new Mail("s", "t", "<p>t</p>"));
        given.recipients(body("lagad").setContactEmail(mended).setPeopleCount(1).build());

        assertThat(all()).extracting(PlannedLetter::getProblemsCount).containsExactly(0);
    }

    @Test
    void aSurveyWithoutDatesHasItsRecipientsButNoTimes() {
        given.undated(survey);
        given.recipients(body("adress").setContactEmail("a@kommun.test").build());

        assertThat(all()).singleElement().satisfies(letter -> {
            assertThat(letter.hasSendTime()).isFalse();
            assertThat(letter.getReminderDatesCount()).isZero();
        });
        assertThat(refusalOf(() -> preview("kommun-adress", ""))).isEqualTo("FAILED_PRECONDITION SURVEY_DATES_MISSING");
    }

    @Test
    void onlyThoseChosenForTheSurveyAreListed() {
        given.recipients(body("vald").build(), body("inte-vald").build());
        reach.chosen(survey, "kommun-vald", "kommun-borta");

        assertThat(all()).extracting(PlannedLetter::getRecipientId).containsExactly("kommun-vald");
        assertThat(refusalOf(() -> preview("kommun-inte-vald", ""))).isEqualTo("NOT_FOUND RECIPIENT_NOT_FOUND");
    }

    @Test
    void functionalMailboxesAreListedBesideTheAddressesAndOnceEach() {
        given.recipients(
                body("bada")
                        .setContactEmail("a@kommun.test")
                        .addFunctionEmails("A@kommun.test")
                        .addFunctionEmails("registrator@kommun.test")
                        .build(),
                body("bara-funktion").addFunctionEmails("diariet@kommun.test").build());

        assertThat(all())
                .extracting(
                        PlannedLetter::getAddressesList,
                        PlannedLetter::getFunctionAddressesList,
                        letter -> letter.getProblemsList().contains(Problem.NO_ADDRESS))
                .containsExactly(
                        tuple(List.of("a@kommun.test"), List.of("registrator@kommun.test"), false),
                        tuple(List.of(), List.of("diariet@kommun.test"), false));
    }

    @Test
    void whatIsNotThereIsSaid() {
        given.recipients(body("adress").setContactEmail("a@kommun.test").build());

        assertThat(refusalOf(() -> preview("kommun-okand", ""))).isEqualTo("NOT_FOUND RECIPIENT_NOT_FOUND");
        assertThat(refusalOf(() -> preview("kommun-adress", "receipt"))).isEqualTo("INVALID_ARGUMENT LETTER_INVALID");
        assertThat(refusalOf(() -> preview("", ""))).isEqualTo("INVALID_ARGUMENT LETTER_INVALID");
        survey = "surveys/okand";
        assertThat(refusalOf(this::all)).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void aRegisterThatIsAwayIsSaidAndNotTakenForAnEmptyOne() {
        services.failNext(ListRecipientsRequest.class, Status.UNAVAILABLE);

        assertThat(refusalOf(this::all)).isEqualTo("UNAVAILABLE SERVICES_AWAY");
    }

    private List<PlannedLetter> all() {
        return COORDINATOR
                .on(dryRuns)
                .listPlannedLetters(
                        ListPlannedLettersRequest.newBuilder().setParent(survey).build())
                .getLettersList();
    }

    private se.arshjul.workflow.v1.LetterPreview preview(String recipient, String kind) {
        return COORDINATOR
                .on(dryRuns)
                .previewLetter(PreviewLetterRequest.newBuilder()
                        .setParent(survey)
                        .setRecipientId(recipient)
                        .setKind(kind)
                        .build());
    }

    private static Recipient.Builder recipient(Request request, Kind kind) {
        return Recipient.newBuilder()
                .setRecipientId(id(request))
                .setActor(request.getActor())
                .setKind(kind)
                .setDisplayName(request.getDisplayName())
                .setContactEmail(Given.mailbox(request))
                .setPeopleCount(2);
    }

    private static Recipient.Builder body(String slug) {
        return Recipient.newBuilder()
                .setRecipientId("kommun-" + slug)
                .setActor("actors/kommun-" + slug)
                .setKind(Kind.MUNICIPALITY)
                .setDisplayName("Kommunen " + slug);
    }

    private static Letter.Key key(String matter, String address) {
        return new Letter.Key(matter, LetterKind.INVITATION, "1", address);
    }

    private static String id(Request request) {
        return request.getName().replaceFirst(".*/", "");
    }
}
