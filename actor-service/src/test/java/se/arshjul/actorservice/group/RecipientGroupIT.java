package se.arshjul.actorservice.group;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.group.RecipientGroupCalls.named;
import static se.arshjul.actorservice.group.RecipientGroupCalls.request;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.DeleteRecipientGroupRequest;
import se.arshjul.actor.v1.GetRecipientGroupRequest;
import se.arshjul.actor.v1.ListGroupRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientGroupsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroup.Rule;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.actor.v1.UpdateRecipientGroupRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class RecipientGroupIT {

    @Autowired
    ActorFixtures given;

    private RecipientGroupCalls calls;

    @BeforeEach
    void keepGroups(@Autowired RecipientGroupServiceBlockingStub groups) {
        calls = new RecipientGroupCalls(groups);
    }

    @Test
    void aGroupByKindHasEveryPrincipalOfTheKind() {
        assertThat(calls.byRule(List.of(Kind.REGION)).getRecipientCount()).isEqualTo(21);
        assertThat(calls.byRule(List.of(Kind.MUNICIPALITY)).getRecipientCount()).isEqualTo(290);
        assertThat(calls.byRule(List.of()).getRecipientCount()).isEqualTo(311);
    }

    @Test
    void aGroupByKindAndCountyHasWhatFitsBoth() {
        var group = calls.byRule(List.of(Kind.MUNICIPALITY), "03");

        assertThat(group.getRecipientCount()).isEqualTo(8);
        assertThat(ids(group)).hasSize(8).contains("kommun-knivsta").doesNotContain("region-uppsala");
        assertThat(calls.byRule(List.of(), "03").getRecipientCount()).isEqualTo(9);
    }

    @Test
    void gotlandIsInAGroupAsWhatTheGroupIsAbout() {
        assertThat(ids(calls.byRule(List.of(Kind.REGION), "09"))).containsExactly("region-gotland");
        assertThat(ids(calls.byRule(List.of(Kind.MUNICIPALITY), "09"))).containsExactly("kommun-gotland");
    }

    @Test
    void aGroupPickedByHandHasWhoWasPicked() {
        var group = calls.picked("kommun-knivsta", "region-skane", "kommun-knivsta");

        assertThat(group.getRecipientIdsList()).containsExactly("kommun-knivsta", "region-skane");
        assertThat(ids(group)).containsExactly("region-skane", "kommun-knivsta");
    }

    @Test
    void groupsTogetherHaveEachPrincipalOnceInTheOrderOfTheRegister() {
        var all = recipients(calls.byRule(List.of(Kind.REGION)), calls.picked("region-skane", "kommun-kiruna"));

        assertThat(all).hasSize(22);
        assertThat(all.getFirst().getRecipientId()).isEqualTo("region-stockholm");
        assertThat(all.getLast().getRecipientId()).isEqualTo("kommun-kiruna");
        assertThat(recipients()).isEmpty();
    }

    @Test
    void aGroupIsCountedOnTheDayThatIsAskedFor() {
        given.principalDuring("kommun-svunnen", "1970-01-01", "1980-01-01");
        var group = calls.picked("kommun-svunnen", "kommun-kiruna");

        assertThat(group.getRecipientCount()).isEqualTo(1);
        assertThat(calls.coordinator()
                        .getRecipientGroup(GetRecipientGroupRequest.newBuilder()
                                .setName(group.getName())
                                .setAsOfDate(Date.newBuilder()
                                        .setYear(1975)
                                        .setMonth(1)
                                        .setDay(1))
                                .build())
                        .getRecipientCount())
                .isEqualTo(2);
    }

    @Test
    void groupsAreListedByWhatTheyAreCalled() {
        var second = calls.create(named("zz b " + UUID.randomUUID()).addRecipientIds("kommun-kiruna"));
        var first = calls.create(named("zz a " + UUID.randomUUID()).setRule(Rule.getDefaultInstance()));

        var listed = calls.coordinator()
                .listRecipientGroups(ListRecipientGroupsRequest.newBuilder()
                        .setPageSize(1000)
                        .build())
                .getRecipientGroupsList();

        assertThat(listed).containsSubsequence(first, second);
    }

    @Test
    void aChangedGroupIsAnotherAndTheChangeIsLogged() {
        var group = calls.picked("kommun-knivsta");

        var changed = update(
                group.toBuilder().clearRecipientIds().setRule(Rule.newBuilder().addKinds(Kind.REGION)));

        assertThat(changed.getRecipientCount()).isEqualTo(21);
        assertThat(changed.getEtag()).isNotEqualTo(group.getEtag());
        assertThat(given.audit(group.getName()))
                .containsExactly(
                        "PERSON people/coordinator CreateRecipientGroup",
                        "PERSON people/coordinator UpdateRecipientGroup");
        assertThat(refusalOf(() -> update(group.toBuilder()))).isEqualTo("ABORTED RECIPIENT_GROUP_CHANGED");
    }

    @Test
    void aForgottenGroupIsGone() {
        var group = calls.picked("kommun-knivsta");
        var request = DeleteRecipientGroupRequest.newBuilder()
                .setName(group.getName())
                .setRequestId(UUID.randomUUID().toString())
                .build();

        calls.coordinator().deleteRecipientGroup(request);
        calls.coordinator().deleteRecipientGroup(request);

        assertThat(refusalOf(() -> recipients(group))).isEqualTo("NOT_FOUND RECIPIENT_GROUP_NOT_FOUND");
        assertThat(given.audit(group.getName())).hasSize(2);
    }

    @Test
    void aRepeatedRequestKeepsOneGroup() {
        var request = request(named("Grupp " + UUID.randomUUID()).addRecipientIds("kommun-kiruna"));

        assertThat(calls.coordinator().createRecipientGroup(request))
                .isEqualTo(calls.coordinator().createRecipientGroup(request));
    }

    @Test
    void refusesANameThatAnotherGroupHasWhateverItsCase() {
        var group = calls.picked("kommun-kiruna");

        assertThat(refusalOf(() -> calls.create(
                        named(group.getDisplayName().toUpperCase(Locale.ROOT)).addRecipientIds("kommun-kiruna"))))
                .isEqualTo("ALREADY_EXISTS RECIPIENT_GROUP_EXISTS");
    }

    @Test
    void refusesWhatIsNoGroup() {
        assertThat(violationsOf(() -> calls.create(named(""))))
                .containsExactlyInAnyOrder(
                        "recipient_group.display_name WRONG_LENGTH", "recipient_group.recipient_ids NEITHER_OR_BOTH");
        assertThat(violationsOf(() -> calls.create(named("Alla")
                        .setRule(Rule.newBuilder().addKinds(Kind.AUTHORITY).addCountyCodes("3"))
                        .addRecipientIds("kommun-kiruna"))))
                .containsExactlyInAnyOrder(
                        "recipient_group.rule.kinds UNKNOWN",
                        "recipient_group.rule.county_codes[0] MALFORMED",
                        "recipient_group.recipient_ids NEITHER_OR_BOTH");
        assertThat(violationsOf(() -> calls.picked("kommun-atlantis")))
                .containsExactly("recipient_group.recipient_ids UNKNOWN");
    }

    private List<String> ids(RecipientGroup group) {
        return recipients(group).stream().map(Recipient::getRecipientId).toList();
    }

    private List<Recipient> recipients(RecipientGroup... groups) {
        var found = calls.coordinator()
                .listGroupRecipients(ListGroupRecipientsRequest.newBuilder()
                        .addAllNames(
                                Stream.of(groups).map(RecipientGroup::getName).toList())
                        .setPageSize(1000)
                        .build());
        assertThat(found.getTotalSize()).isEqualTo(found.getRecipientsCount());
        return found.getRecipientsList();
    }

    private RecipientGroup update(RecipientGroup.Builder group) {
        return calls.coordinator()
                .updateRecipientGroup(UpdateRecipientGroupRequest.newBuilder()
                        .setRecipientGroup(group)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }
}
