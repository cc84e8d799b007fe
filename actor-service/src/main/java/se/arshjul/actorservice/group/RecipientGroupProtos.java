package se.arshjul.actorservice.group;

import java.util.ArrayList;
import java.util.List;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.CreateRecipientGroupRequest;
import se.arshjul.actor.v1.ListGroupRecipientsRequest;
import se.arshjul.actor.v1.ListGroupRecipientsResponse;
import se.arshjul.actor.v1.ListRecipientGroupsResponse;
import se.arshjul.actor.v1.UpdateRecipientGroupRequest;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorProtos;
import se.arshjul.actorservice.actor.KindProtos;
import se.arshjul.actorservice.actor.RecipientReport.Recipients;
import se.arshjul.actorservice.group.GroupRecipients.Counted;
import se.arshjul.actorservice.group.RecipientGroup.Members;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Groups of principals between contract and domain. */
final class RecipientGroupProtos {

    /** No line breaks or other control characters: what a group is called stands in lists. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    private static final RequestRules<CreateRecipientGroupRequest> CREATE =
            shape(RequestRules.of(CreateRecipientGroupRequest.getDefaultInstance()));

    private static final RequestRules<UpdateRecipientGroupRequest> UPDATE =
            shape(RequestRules.of(UpdateRecipientGroupRequest.getDefaultInstance()));

    private RecipientGroupProtos() {}

    private static <M extends com.google.protobuf.Message> RequestRules<M> shape(RequestRules<M> rules) {
        return rules.length("recipient_group.display_name", 1, 80)
                .matches("recipient_group.display_name", ONE_LINE)
                .matches("recipient_group.rule.county_codes", "[0-9]{2}")
                .maxItems("recipient_group.recipient_ids", 1_000);
    }

    static CreateRecipientGroup.Command toCommand(CreateRecipientGroupRequest request) {
        var wanted = request.getRecipientGroup();
        var members = toMembers(wanted, new ArrayList<>(CREATE.findings(request)));
        return new CreateRecipientGroup.Command(wanted.getDisplayName().strip(), members);
    }

    static UpdateRecipientGroup.Command toCommand(UpdateRecipientGroupRequest request) {
        var wanted = request.getRecipientGroup();
        var members = toMembers(wanted, new ArrayList<>(UPDATE.findings(request)));
        return new UpdateRecipientGroup.Command(
                RecipientGroupName.parse(wanted.getName()),
                wanted.getDisplayName().strip(),
                members,
                wanted.getEtag());
    }

    private static Members toMembers(se.arshjul.actor.v1.RecipientGroup wanted, List<FieldViolation> found) {
        if (wanted.hasRule() == wanted.getRecipientIdsCount() > 0) {
            found.add(new FieldViolation(
                    "recipient_group.recipient_ids", "NEITHER_OR_BOTH", "Either a rule or principals."));
        }
        var kinds = wanted.getRule().getKindsList().stream().distinct().toList();
        if (!List.of(Kind.REGION, Kind.MUNICIPALITY).containsAll(kinds)) {
            found.add(new FieldViolation("recipient_group.rule.kinds", "UNKNOWN", "A kind of principal."));
        }
        if (!found.isEmpty()) {
            throw RecipientGroupRefusals.invalid(found);
        }
        return new Members(
                wanted.hasRule(),
                kinds.stream().map(RecipientGroupProtos::toKind).sorted().toList(),
                wanted.getRule().getCountyCodesList().stream()
                        .distinct()
                        .sorted()
                        .toList(),
                wanted.getRecipientIdsList().stream().distinct().sorted().toList());
    }

    private static Actor.Kind toKind(Kind kind) {
        return kind == Kind.REGION ? Actor.Kind.REGION : Actor.Kind.MUNICIPALITY;
    }

    static se.arshjul.actor.v1.RecipientGroup toProto(Counted counted) {
        var group = counted.group();
        var members = group.members();
        var proto = se.arshjul.actor.v1.RecipientGroup.newBuilder()
                .setName(group.name().toString())
                .setDisplayName(group.displayName())
                .addAllRecipientIds(members.picked())
                .setRecipientCount(counted.recipients())
                .setEtag(group.etag());
        if (members.byRule()) {
            proto.getRuleBuilder().addAllCountyCodes(members.countyCodes());
            members.kinds().forEach(kind -> proto.getRuleBuilder().addKinds(KindProtos.toProto(kind)));
        }
        return proto.build();
    }

    static ListRecipientGroupsResponse toProto(Page.Of<Counted> page) {
        return ListRecipientGroupsResponse.newBuilder()
                .addAllRecipientGroups(page.map(RecipientGroupProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static List<RecipientGroupName> toNames(ListGroupRecipientsRequest request) {
        return request.getNamesList().stream()
                .map(RecipientGroupName::parse)
                .distinct()
                .toList();
    }

    static String query(ListGroupRecipientsRequest request) {
        return "group recipients " + request.getNamesList() + " " + request.getAsOfDate();
    }

    static ListGroupRecipientsResponse toProto(Recipients recipients) {
        return ListGroupRecipientsResponse.newBuilder()
                .addAllRecipients(recipients.page().map(ActorProtos::toProto).items())
                .setNextPageToken(recipients.page().nextPageToken())
                .setTotalSize(recipients.total())
                .build();
    }
}
