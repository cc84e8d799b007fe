package se.arshjul.workflows.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.Event;
import se.arshjul.workflow.v1.EventServiceGrpc.EventServiceBlockingStub;
import se.arshjul.workflow.v1.PublishEventRequest;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class PublishEventIT {

    @Autowired
    EventServiceBlockingStub events;

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    TestEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSameEventIsTakenOnce() {
        var survey = given.survey();
        var id = told.event("followup.surveyPlanned", survey);
        inbox.awaitOne(survey, "survey-design");

        told.again(id, "followup.surveyPlanned", survey, Map.of());

        await().until(() -> waiting() == 0);
        assertThat(engine.messages(survey)).containsExactly("followup.surveyPlanned");
    }

    @Test
    void twoEventsThatStartTheSameStartOneInstance() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        var before = engine.begun("follow-up-request");

        told.dispatched(request);
        told.dispatched(request);

        await().until(() -> engine.messages(request.getName()).size() == 2);
        assertThat(engine.begun("follow-up-request")).isEqualTo(before + 1);
    }

    @Test
    void theProcessIsToldInWhichTraceItHappened() {
        var survey = given.survey();
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        As.publisher()
                .on(events)
                .publishEvent(PublishEventRequest.newBuilder()
                        .setEvent(Event.newBuilder()
                                .setId(Given.id())
                                .setType("followup.surveyDatesMoved")
                                .setSubject(survey)
                                .setTraceparent(trace))
                        .build());

        await().untilAsserted(() -> assertThat(engine.traceparents(survey)).containsExactly(trace));
        assertThat(jdbc.sql("SELECT traceparent FROM event_intake WHERE subject = :survey")
                        .param("survey", survey)
                        .query(String.class)
                        .single())
                .isEqualTo(trace);
    }

    @Test
    void eventsOfOneSubjectKeepTheirOrder() {
        var survey = "surveys/s" + Given.number();
        var wanted = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            var type = i % 2 == 0 ? "followup.surveyDatesMoved" : "followup.allRequestsSettled";
            told.event(type, survey);
            wanted.add(type);
        }

        await().untilAsserted(() -> assertThat(engine.messages(survey)).containsExactlyElementsOf(wanted));
    }

    @Test
    void aStartThatTheEngineForgotIsToldAgain() {
        var survey = given.survey();
        takenByAnEngineThatDied(survey);

        inbox.awaitOne(survey, "survey-design");

        makeDue(survey);
        await().until(() -> settled(survey));
    }

    @Test
    void aStartIsNotToldAgainWhenItsSubjectHasEnded() {
        var survey = given.survey();
        told.event("followup.surveyCancelled", survey, Map.of("reason", "x"));
        await().until(() -> waiting() == 0);

        takenByAnEngineThatDied(survey);

        await().until(() -> settled(survey));
        assertThat(engine.messages(survey)).containsExactly("followup.surveyCancelled");
    }

    @Test
    void anEventOfAnUnknownTypeIsKeptAndNotActedUpon() {
        var survey = given.survey();

        told.event("followup.somethingNew", survey);

        assertThat(settled(survey)).isTrue();
        assertThat(engine.messages(survey)).isEmpty();
    }

    @Test
    void aMalformedEventIsRefusedWithEverythingThatIsWrong() {
        var request = PublishEventRequest.newBuilder()
                .setEvent(Event.newBuilder().setId("no uuid"))
                .build();

        assertThat(refusalOf(() -> As.publisher().on(events).publishEvent(request)))
                .isEqualTo("INVALID_ARGUMENT EVENT_INVALID");
        assertThat(violationsOf(() -> As.publisher().on(events).publishEvent(request)))
                .containsExactly("event.id MALFORMED", "event.type REQUIRED", "event.subject REQUIRED");
    }

    @Test
    void onlyServicesTellOfEvents() {
        var request = PublishEventRequest.getDefaultInstance();

        assertThat(refusalOf(() -> As.staff("coordinator").on(events).publishEvent(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.engine().on(events).publishEvent(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.anyone().on(events).publishEvent(request)))
                .isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
    }

    private void takenByAnEngineThatDied(String survey) {
        jdbc.sql("""
                        INSERT INTO event_intake (event_id, type, subject, variables, traceparent, start_of, told,
                                                  taken_at, next_attempt_at, published_at)
                        VALUES (:id, 'followup.surveyPlanned', :survey, jsonb_build_object('survey', :survey), '',
                                'implementation-follow-up', true, now(), now(), now())
                        """).param("id", UUID.randomUUID()).param("survey", survey).update();
    }

    private void makeDue(String survey) {
        jdbc.sql("UPDATE event_intake SET next_attempt_at = now() WHERE subject = :survey")
                .param("survey", survey)
                .update();
    }

    private boolean settled(String subject) {
        return jdbc.sql("SELECT bool_and(settled_at IS NOT NULL) FROM event_intake WHERE subject = :subject")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE published_at IS NULL")
                .query(Integer.class)
                .single();
    }
}
