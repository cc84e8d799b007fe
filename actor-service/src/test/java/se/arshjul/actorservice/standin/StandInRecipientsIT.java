package se.arshjul.actorservice.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Whom a dispatch would reach while somebody stands in. */
@ServiceTest
class StandInRecipientsIT {

    /** Long before the register's own principals are counted. */
    private static final LocalDate FIRST = LocalDate.of(1990, 6, 1);

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Test
    void whoStandsInForARespondentIsWrittenToFromTheFirstDayToTheLast() {
        var id = "kommun-" + UUID.randomUUID();
        given.principalDuring(id, "1990-01-01", "1991-01-01");
        var body = on(id, FIRST).getActor();
        people.held(body, "anna@organisation.test", "RESPONDENT");
        people.standsIn(body, "bo@organisation.test", "Bo", "anna@organisation.test", FIRST, FIRST.plusDays(1));

        assertThat(on(id, FIRST.minusDays(1)).getRespondentEmailsList()).containsExactly("anna@organisation.test");
        assertThat(on(id, FIRST).getRespondentEmailsList())
                .containsExactly("anna@organisation.test", "bo@organisation.test");
        assertThat(on(id, FIRST).getPeopleCount()).isEqualTo(2);
        assertThat(on(id, FIRST.plusDays(1)).getRespondentEmailsList()).hasSize(2);
        assertThat(on(id, FIRST.plusDays(2)).getRespondentEmailsList()).hasSize(1);
    }

    private Recipient on(String id, LocalDate day) {
        return As.engine()
                .on(actors)
                .listRecipients(ListRecipientsRequest.newBuilder()
                        .addRecipientIds(id)
                        .setAsOfDate(ProtoTime.toProto(day))
                        .build())
                .getRecipients(0);
    }
}
