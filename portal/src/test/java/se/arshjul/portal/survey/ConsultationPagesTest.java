package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Samråd och beslut: recorded before a survey goes out, and what of it is told to those who answer. */
@PageTest
class ConsultationPagesTest {

    private static final String PAGE = "/uppfoljning/2026/samrad";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNED));
        records(Consultation.newBuilder());
        platform.answer(ConsultationServiceGrpc.getRecordConsultationMethod(), Consultation.getDefaultInstance());
        platform.answer(ActorServiceGrpc.getListRecipientsMethod(), ListRecipientsResponse.getDefaultInstance());
        coordinator = new Agency(portal, "coordinator");
    }

    private void records(Consultation.Builder consultation) {
        platform.answer(ConsultationServiceGrpc.getGetConsultationMethod(), consultation.build());
    }

    private static Consultation.Builder complete() {
        return Consultation.newBuilder()
                .setConsulted("SKR")
                .setConsultedDate(day("2026-01-12"))
                .setStatement("Inga invändningar.")
                .setDecidedBy("Avdelningschef")
                .setDecisionDate(day("2026-01-20"))
                .setDecisionNumber("4.3-123/2026")
                .setAnswering(Answering.VOLUNTARY)
                .setComplete(true)
                .setEtag("\"1\"");
    }

    @Test
    void whatIsTypedIsRecordedWithTheEtagThatWasRead() {
        records(complete());
        var page = coordinator.reader.open(PAGE);
        assertThat(page.text()).contains("Allt är dokumenterat", "Förordning (2015:284)");

        var saved = coordinator.reader.press(page, "Spara", "decisionNumber", "4.3-9/2026", "answering", "MANDATORY");
        coordinator.reader.again();

        assertThat(saved.leadsTo()).isEqualTo(PAGE);
        assertThat(coordinator
                        .askedTwiceAsOne(ConsultationServiceGrpc.getRecordConsultationMethod())
                        .getConsultation())
                .isEqualTo(complete()
                        .clearComplete()
                        .setSurvey("surveys/2026")
                        .setDecisionNumber("4.3-9/2026")
                        .setAnswering(Answering.MANDATORY)
                        .build());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        platform.refuse(
                ConsultationServiceGrpc.getRecordConsultationMethod(),
                wrong("CONSULTATION_INVALID", "consultation.decision_date", "NOT_IN_ORDER", "Not before."));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), "Spara", "consulted", "SKR");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("decisionDate")).isEqualTo("Beslutet kan inte vara fattat före samrådet.");
        assertThat(refused.value("consulted")).isEqualTo("SKR");
    }

    @Test
    void whyNobodyWasConsultedIsRecordedAndReadAfterwards() {
        coordinator.reader.press(coordinator.reader.open(PAGE), "Spara", "skippedReason", "Det brådskade.");

        assertThat(platform.askedOnce(ConsultationServiceGrpc.getRecordConsultationMethod())
                        .getConsultation()
                        .getSkippedReason())
                .isEqualTo("Det brådskade.");
        stands(platform, survey(Survey.State.OPEN));
        records(complete().clearConsulted().setSkippedReason("Det brådskade."));
        assertThat(coordinator.reader.open(PAGE).text()).contains("Varför inget samråd har hållits Det brådskade.");
    }

    @Test
    void aColleaguesRecordIsShownBesideOnesOwn() {
        var page = coordinator.reader.open(PAGE);
        records(complete());
        platform.refuse(
                ConsultationServiceGrpc.getRecordConsultationMethod(),
                changedBy("Kim Karlsson", "CONSULTATION_CHANGED"));

        var conflict = coordinator.reader.press(page, "Spara", "statement", "De var nöjda.");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("fel")).contains("Kim Karlsson ändrade uppgifterna");
        assertThat(conflict.part("statement-conflict")).contains("Inga invändningar.", "De var nöjda.");
    }

    @Test
    void afterTheDecisionOnDispatchItIsRead() {
        stands(platform, survey(Survey.State.OPEN));
        records(complete());

        var page = coordinator.reader.open(PAGE);

        assertThat(page.text())
                .contains(
                        "Samråd har hållits med SKR",
                        "Dag för beslutet tisdag 20 januari 2026",
                        "Det är frivilligt att svara");
        assertThat(page.html()).doesNotContain("<form method=\"post\" action=\"" + PAGE);
    }

    @Test
    void theDecisionOnDispatchSaysWhatIsMissing() {
        var missing = "Samråd och beslut är inte dokumenterade";

        var page = coordinator.reader.open("/uppfoljning/2026/utskick");
        assertThat(page.text()).contains(missing);
        assertThat(page.links()).contains(PAGE);
        records(complete());
        assertThat(coordinator.reader.open("/uppfoljning/2026/utskick").text()).doesNotContain(missing);
    }

    @Test
    void whoIsAskedReadsWhetherAnsweringIsVoluntary() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.STARTED));
        platform.answer(RequestServiceGrpc.getListAnswersMethod(), ListAnswersResponse.getDefaultInstance());
        records(complete());
        var reader = new Reader(portal, SignedInAs.region("respondent"));

        assertThat(reader.open("/svara/2026/region-uppsala").text())
                .contains("Det är frivilligt att svara. Förordning (2015:284)");
        records(complete().setAnswering(Answering.ANSWERING_UNSPECIFIED));
        assertThat(reader.open("/svara/2026/region-uppsala").text()).doesNotContain("frivilligt");
    }
}
