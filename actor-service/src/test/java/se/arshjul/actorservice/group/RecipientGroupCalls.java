package se.arshjul.actorservice.group;

import java.util.List;
import java.util.UUID;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.CreateRecipientGroupRequest;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.testkit.As;

/** Groups of a test's own, as the coordinator keeps them. */
public final class RecipientGroupCalls {

    private final RecipientGroupServiceBlockingStub groups;

    public RecipientGroupCalls(RecipientGroupServiceBlockingStub groups) {
        this.groups = groups;
    }

    /** Everything of these kinds in these counties. */
    public RecipientGroup byRule(List<Kind> kinds, String... counties) {
        return create(named("Grupp " + UUID.randomUUID())
                .setRule(RecipientGroup.Rule.newBuilder().addAllKinds(kinds).addAllCountyCodes(List.of(counties))));
    }

    public RecipientGroup picked(String... ids) {
        return create(named("Grupp " + UUID.randomUUID()).addAllRecipientIds(List.of(ids)));
    }

    RecipientGroup create(RecipientGroup.Builder group) {
        return coordinator().createRecipientGroup(request(group));
    }

    RecipientGroupServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(groups);
    }

    static RecipientGroup.Builder named(String displayName) {
        return RecipientGroup.newBuilder().setDisplayName(displayName);
    }

    static CreateRecipientGroupRequest request(RecipientGroup.Builder group) {
        return CreateRecipientGroupRequest.newBuilder()
                .setRecipientGroup(group)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
