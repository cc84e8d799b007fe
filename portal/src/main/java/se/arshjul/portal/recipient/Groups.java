package se.arshjul.portal.recipient;

import com.google.type.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetRecipientGroupRequest;
import se.arshjul.actor.v1.ListGroupRecipientsRequest;
import se.arshjul.actor.v1.ListGroupRecipientsResponse;
import se.arshjul.actor.v1.ListRecipientGroupsRequest;
import se.arshjul.actor.v1.ListRecipientGroupsResponse;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;

/** Reads groups and who is in them for the pages. */
@Component
class Groups {

    private static final int PAGE = 1000;

    private final Calls<RecipientGroupServiceBlockingStub> groups;
    private final Calls<ActorServiceBlockingStub> actors;

    Groups(Calls<RecipientGroupServiceBlockingStub> groups, Calls<ActorServiceBlockingStub> actors) {
        this.groups = groups;
        this.actors = actors;
    }

    static String name(String id) {
        return "recipientGroups/" + id;
    }

    /** Every group, counted on a day; today when there is none. */
    List<RecipientGroup> all(@Nullable Date day) {
        return groups.read(stub -> EveryPage.of(
                token -> {
                    var asked = ListRecipientGroupsRequest.newBuilder()
                            .setPageSize(PAGE)
                            .setPageToken(token);
                    return stub.listRecipientGroups((day == null ? asked : asked.setAsOfDate(day)).build());
                },
                ListRecipientGroupsResponse::getRecipientGroupsList,
                ListRecipientGroupsResponse::getNextPageToken));
    }

    RecipientGroup get(String id) {
        return groups.read(stub -> stub.getRecipientGroup(
                GetRecipientGroupRequest.newBuilder().setName(name(id)).build()));
    }

    /** Who is in at least one of the groups on a day; today when there is none. */
    List<Recipient> recipients(List<String> names, @Nullable Date day) {
        return groups.read(stub -> EveryPage.of(
                token -> {
                    var asked = ListGroupRecipientsRequest.newBuilder()
                            .addAllNames(names)
                            .setPageSize(PAGE)
                            .setPageToken(token);
                    return stub.listGroupRecipients((day == null ? asked : asked.setAsOfDate(day)).build());
                },
                ListGroupRecipientsResponse::getRecipientsList,
                ListGroupRecipientsResponse::getNextPageToken));
    }

    /** Every principal there is today. */
    List<Recipient> everyone() {
        return actors.read(stub -> EveryPage.of(
                token -> stub.listRecipients(ListRecipientsRequest.newBuilder()
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListRecipientsResponse::getRecipientsList,
                ListRecipientsResponse::getNextPageToken));
    }
}
