package se.arshjul.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.ListActorChangesResponse;
import se.arshjul.actor.v1.ListSeatsResponse;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** What an actor has of those that it came after. */
@PageTest
class CameBeforeTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void register() {
        Registered.standsIn(platform);
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void whatWasOfWhoCameBeforeIsAmongWhatAnActorHas() {
        platform.handle(ActorChangeServiceGrpc.getListActorChangesMethod(), asked -> {
            var page = ListActorChangesResponse.newBuilder();
            return (asked.getActor().equals("actors/mynak")
                            ? page
                            : page.addActorChanges(Registered.MERGER.toBuilder().setState(State.IN_FORCE)))
                    .build();
        });
        mynakHasASeatAndAPlan();

        var page = anybody.open("/aktorer/arbetsmiljoverket");

        assertThat(page.text())
                .contains("Nationella rådet för patientsäkerhet Från en aktör som inte längre finns")
                .contains("Mynaks plan Från en aktör som inte längre finns");
    }

    @Test
    void onADayBeforeAMergerAnActorHasNothingOfThoseThatCameBefore() {
        var merger = Registered.MERGER.toBuilder().setState(State.IN_FORCE).setEffectiveDate(day("2024-11-12"));
        platform.handle(
                ActorChangeServiceGrpc.getListActorChangesMethod(),
                asked -> ListActorChangesResponse.newBuilder()
                        .addAllActorChanges(
                                asked.getActor().equals("actors/mynak") ? List.of() : List.of(merger.build()))
                        .build());
        mynakHasASeatAndAPlan();

        assertThat(anybody.open("/aktorer/arbetsmiljoverket?dag=2024-11-11").text())
                .doesNotContain("Mynaks plan", "Från en aktör som inte längre finns");
        assertThat(anybody.open("/aktorer/arbetsmiljoverket?dag=2024-11-12").text())
                .contains("Mynaks plan Från en aktör som inte längre finns");
    }

    @Test
    void howManyCameBeforeDoesNotDecideHowManyCallsAPublicPageMakes() {
        platform.handle(
                ActorChangeServiceGrpc.getListActorChangesMethod(),
                asked -> ListActorChangesResponse.newBuilder()
                        .addActorChanges(ActorChange.newBuilder()
                                .setKind(ActorChange.Kind.MERGER)
                                .addPredecessors(asked.getActor() + "-a")
                                .addPredecessors(asked.getActor() + "-b")
                                .addSuccessors(Successor.newBuilder().setActor(asked.getActor()))
                                .setState(State.IN_FORCE))
                        .build());

        anybody.open("/aktorer/arbetsmiljoverket");

        assertThat(platform.asked(ActorChangeServiceGrpc.getListActorChangesMethod()))
                .hasSizeLessThanOrEqualTo(21);
    }

    private void mynakHasASeatAndAPlan() {
        platform.handle(
                BodyServiceGrpc.getListSeatsMethod(),
                asked -> ListSeatsResponse.newBuilder()
                        .addAllSeats(
                                asked.getActor().equals(Registered.MERGING.getName())
                                        ? List.of(Registered.seat("mynak", Registered.MERGING.getName(), "Mynak")
                                                .build())
                                        : List.of())
                        .build());
        platform.answer(
                PlanServiceGrpc.getListPlansMethod(),
                ListPlansResponse.newBuilder()
                        .addPlans(Plan.newBuilder()
                                .setName("plans/mynak")
                                .setTitle("Mynaks plan")
                                .setOwner(Registered.MERGING.getName()))
                        .build());
    }
}
