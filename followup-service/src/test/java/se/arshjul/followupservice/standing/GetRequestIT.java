package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class GetRequestIT {

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void showsTheRequestWithWhatItsSurveySays() {
        var name = given.in(State.STARTED);

        var request = calls.respondent().getRequest(get(name));

        assertThat(request.getName()).isEqualTo(name.toString());
        assertThat(request.getActor()).isEqualTo("actors/region-uppsala");
        assertThat(request.getRecipientKind()).isEqualTo("region");
        assertThat(request.getDisplayName()).isEqualTo("Region Uppsala");
        assertThat(request.getCountyCode()).isEqualTo("03");
        assertThat(request.getState()).isEqualTo(Request.State.STARTED);
        assertThat(request.getAnsweredCount()).isEqualTo(3);
        assertThat(request.getQuestionCount()).isEqualTo(5);
        assertThat(request.getSurveyTitle()).isEqualTo("Enkät " + name.survey().survey());
        assertThat(request.getAnswerByTime().getSeconds())
                .isEqualTo(Instant.parse("2026-03-13T22:59:59Z").getEpochSecond());
        assertThat(request.getAcceptedUntilTime().getSeconds())
                .isEqualTo(Instant.parse("2026-03-20T22:59:59Z").getEpochSecond());
        assertThat(request.getLate()).isFalse();
        assertThat(request.getEtag()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STARTED, 2026-03-13T22:59:59Z, false",
        "STARTED, 2026-03-13T23:00:00Z, true",
        "APPROVED, 2026-03-14T12:00:00Z, false",
        "DECLINED, 2026-03-14T12:00:00Z, false",
        "NO_RESPONSE, 2026-03-21T12:00:00Z, true",
        "WITHDRAWN, 2026-03-21T12:00:00Z, false"
    })
    void isLateOnceTheDayInTheLetterHasPassedWithoutASignature(State state, Instant now, boolean late) {
        var name = given.in(state);

        clock.set(now);

        assertThat(calls.respondent().getRequest(get(name)).getLate()).isEqualTo(late);
    }

    @Test
    void everybodyOfTheBodyReadsItAndSoDoesTheAgency() {
        var name = given.in(State.DISPATCHED);

        assertThat(calls.as("contact").getRequest(get(name)).getName()).isEqualTo(name.toString());
        assertThat(calls.approver().getRequest(get(name)).getName()).isEqualTo(name.toString());
        assertThat(As.staff("coordinator").on(requests).getRequest(get(name)).getName())
                .isEqualTo(name.toString());
        assertThat(calls.analyst().getRequest(get(name)).getName()).isEqualTo(name.toString());
        assertThat(calls.engine().getRequest(get(name)).getName()).isEqualTo(name.toString());
    }

    @Test
    void bothRequestsOfGotlandAreItsOwn() {
        var survey = given.survey(Survey.State.OPEN);
        var region = given.of("actors/region-gotland", survey, "region-gotland", State.DISPATCHED);
        var municipality = given.of("actors/region-gotland", survey, "kommun-gotland", State.DISPATCHED);
        var gotland = As.person("actors/region-gotland", "respondent").on(requests);

        assertThat(gotland.getRequest(get(region)).getRecipientKind()).isEqualTo("region");
        assertThat(gotland.getRequest(get(municipality)).getRecipientKind()).isEqualTo("municipality");
    }

    @Test
    void outsidersAreToldTheSameWhetherThereIsOneOrNot() {
        var name = given.in(State.DISPATCHED);

        assertThat(refusalOf(() -> calls.stranger().getRequest(get(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().getRequest(get(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.staff("communicator").on(requests).getRequest(get(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.anyone().on(requests).getRequest(get(name))))
                .isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
    }

    @Test
    void aPersonWithAnotherRoleForTheAgencyIsNoReader() {
        var name = given.in(State.DISPATCHED);

        assertThat(refusalOf(() -> As.staff("contact").on(requests).getRequest(get(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void theAgencyIsToldThatThereIsNone() {
        assertThat(refusalOf(() -> calls.analyst().getRequest(get("surveys/1999/requests/region-uppsala"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
        assertThat(refusalOf(() -> calls.engine().getRequest(get("requests"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }
}
