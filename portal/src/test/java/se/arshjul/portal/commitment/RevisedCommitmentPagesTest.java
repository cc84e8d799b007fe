package se.arshjul.portal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.implementation.Scheduled;

/** An actor tells how far it has come of what is public, whatever a revision is about to change. */
@PageTest
class RevisedCommitmentPagesTest {

    private static final String OWN = "/atagande/nhp/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final ImplementationRow both = Scheduled.rows().getFirst();
    private final ImplementationRow own = Scheduled.rows().getLast();
    private Reader member;

    @BeforeEach
    void committed() {
        new Committed(platform).all();
        member = new Reader(portal, SignedInAs.person("actors/ivo", "IVO", "member"));
    }

    private void stand(List<ImplementationRow> published, List<ImplementationRow> draft) {
        platform.handle(
                ImplementationServiceGrpc.getListImplementationRowsMethod(),
                asked -> ListImplementationRowsResponse.newBuilder()
                        .addAllRows(asked.getView() == View.WORKING ? draft : published)
                        .build());
    }

    private static ImplementationRow ofForte(ImplementationRow row) {
        return row.toBuilder().clearActors().addActors("actors/forte").build();
    }

    @Test
    void aRowThatOnlyTheDraftHasLeadsNowhere() {
        stand(List.of(both), List.of(both, own));

        assertThat(member.open(OWN).links()).contains(OWN + "/rad/1").doesNotContain(OWN + "/rad/2");
    }

    @Test
    void aPublicRowThatIsTheActorsInTheDraftAloneLeadsNowhere() {
        stand(List.of(both, ofForte(own)), List.of(both, own));

        assertThat(member.open(OWN).links()).contains(OWN + "/rad/1").doesNotContain(OWN + "/rad/2");
    }

    @Test
    void anActorThatTheDraftHasTakenOffARowStillTellsHowFarItHasCome() {
        stand(List.of(both, own), List.of(both, ofForte(own)));

        var page = member.open(OWN);

        assertThat(page.part("kvar")).contains("Sprida utredningsstöd").doesNotContain("Kartlägga mätmetoder");
        assertThat(page.links()).contains(OWN + "/rad/1", OWN + "/rad/2");
    }

    @Test
    void anActorThatTheDraftHasLeftWithoutRowsStillTellsHowFarItHasCome() {
        stand(List.of(own), List.of());

        assertThat(member.open(OWN).links()).contains(OWN + "/rad/2");
    }

    @Test
    void withoutARevisionEveryRowStandsOnce() {
        new Scheduled(platform).stands(State.PUBLISHED);

        var page = member.open(OWN);

        assertThat(page.part("kvar")).isEmpty();
        assertThat(page.links()).containsOnlyOnce(OWN + "/rad/1").containsOnlyOnce(OWN + "/rad/2");
        assertThat(platform.asked(ImplementationServiceGrpc.getListImplementationRowsMethod()))
                .hasSize(1);
    }
}
