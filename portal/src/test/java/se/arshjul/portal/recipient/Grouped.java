package se.arshjul.portal.recipient;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListGroupRecipientsResponse;
import se.arshjul.actor.v1.ListRecipientGroupsResponse;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroup.Rule;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.runtime.refusal.Refusal;

/** Four principals, and the groups that the coordinator keeps of them. */
final class Grouped {

    static final String UPPSALA = "00000000-0000-0000-0000-000000000001";
    static final String PICKED = "00000000-0000-0000-0000-000000000002";

    static final RecipientGroup MUNICIPALITIES = RecipientGroup.newBuilder()
            .setName("recipientGroups/" + UPPSALA)
            .setDisplayName("Kommuner i Uppsala län")
            .setRule(Rule.newBuilder().addKinds(Kind.MUNICIPALITY).addCountyCodes("03"))
            .setRecipientCount(2)
            .setEtag("\"1\"")
            .build();

    static final RecipientGroup PILOT = RecipientGroup.newBuilder()
            .setName("recipientGroups/" + PICKED)
            .setDisplayName("Pilotgruppen")
            .addAllRecipientIds(List.of("region-skane", "kommun-knivsta"))
            .setRecipientCount(2)
            .setEtag("\"2\"")
            .build();

    private static final Map<String, List<String>> MEMBERS = Map.of(
            MUNICIPALITIES.getName(), List.of("kommun-knivsta", "kommun-uppsala"),
            PILOT.getName(), List.of("region-skane", "kommun-knivsta"));

    private static final List<Recipient> EVERYONE = Stream.of(
                    recipient("region-uppsala", Kind.REGION, "Region Uppsala", "03"),
                    recipient("region-skane", Kind.REGION, "Region Skåne", "12"),
                    recipient("kommun-knivsta", Kind.MUNICIPALITY, "Knivsta kommun", "03"),
                    recipient("kommun-uppsala", Kind.MUNICIPALITY, "Uppsala kommun", "03"))
            .toList();

    private Grouped() {}

    private static Recipient recipient(String id, Kind kind, String name, String county) {
        return Recipient.newBuilder()
                .setRecipientId(id)
                .setKind(kind)
                .setDisplayName(name)
                .setCountyCode(county)
                .setReachable(true)
                .build();
    }

    static void standsIn(FakePlatform platform) {
        platform.answer(
                RecipientGroupServiceGrpc.getListRecipientGroupsMethod(),
                ListRecipientGroupsResponse.newBuilder()
                        .addRecipientGroups(MUNICIPALITIES)
                        .addRecipientGroups(PILOT)
                        .build());
        platform.handle(
                RecipientGroupServiceGrpc.getGetRecipientGroupMethod(),
                asked -> Stream.of(MUNICIPALITIES, PILOT)
                        .filter(group -> group.getName().equals(asked.getName()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("RECIPIENT_GROUP_NOT_FOUND", "None.", Map.of())));
        platform.handle(RecipientGroupServiceGrpc.getListGroupRecipientsMethod(), asked -> {
            var wanted = asked.getNamesList().stream()
                    .flatMap(name -> MEMBERS.getOrDefault(name, List.of()).stream())
                    .toList();
            return ListGroupRecipientsResponse.newBuilder()
                    .addAllRecipients(EVERYONE.stream()
                            .filter(one -> wanted.contains(one.getRecipientId()))
                            .toList())
                    .build();
        });
        platform.handle(
                ActorServiceGrpc.getListRecipientsMethod(),
                asked -> ListRecipientsResponse.newBuilder()
                        .addAllRecipients(EVERYONE.stream()
                                .filter(one -> asked.getRecipientIdsCount() == 0
                                        || asked.getRecipientIdsList().contains(one.getRecipientId()))
                                .toList())
                        .build());
    }
}
