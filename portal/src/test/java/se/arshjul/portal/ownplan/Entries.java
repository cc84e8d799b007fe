package se.arshjul.portal.ownplan;

import static se.arshjul.portal.FollowupFixtures.moment;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListOwnPlanStatementsResponse;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.ListOwnPlansResponse;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;

/** A region with a plan of its own, a municipality with a part of one and one with none, of five that are asked. */
final class Entries {

    static final OwnPlan UPPSALA = entry("region-uppsala", "Region Uppsala", 2026, Existence.OWN);
    private static final List<OwnPlan> ALL = List.of(
            entry("kommun-ale", "Ale kommun", 2026, Existence.PART_OF_ANOTHER),
            entry("kommun-mora", "Mora kommun", 2024, Existence.NONE),
            UPPSALA);

    private final FakePlatform platform;
    private List<OwnPlan> kept = ALL;

    Entries(FakePlatform platform) {
        this.platform = platform;
    }

    /** Besides, a municipality with a plan that is about an older version, and one that does not say. */
    void allAndOthers() {
        var older = entry("kommun-boden", "Bodens kommun", 2024, Existence.OWN).toBuilder();
        older.getStatementBuilder().setPlanVersion("plans/nationell/versions/1");
        kept = Stream.concat(
                        ALL.stream(),
                        Stream.of(older.build(), entry("kommun-flen", "Flens kommun", 2026, Existence.NOT_STATED)))
                .toList();
        all();
    }

    /** Region Uppsala's plan is called something that a spreadsheet would run. */
    void formula() {
        var own = UPPSALA.toBuilder();
        own.getStatementBuilder().setTitle("=1+1");
        kept = List.of(own.build());
        all();
    }

    void all() {
        platform.handle(
                OwnPlanServiceGrpc.getListOwnPlansMethod(),
                asked -> ListOwnPlansResponse.newBuilder()
                        .addAllOwnPlans(kept.stream()
                                .filter(own -> asked.getActor().isEmpty()
                                        || own.getActor().equals(asked.getActor()))
                                .filter(own -> asked.getRecipientKind().isEmpty()
                                        || own.getRecipientKind().equals(asked.getRecipientKind()))
                                .filter(own -> asked.getHaving() != ListOwnPlansRequest.Having.NO_PLAN
                                        || own.getStatement().getExistence() == Existence.NONE)
                                .filter(own -> asked.getElement().isEmpty()
                                        || own.getStatement().getElementsList().contains(asked.getElement()))
                                .toList())
                        .build());
        platform.answer(OwnPlanServiceGrpc.getGetOwnPlanMethod(), UPPSALA);
        platform.answer(
                OwnPlanServiceGrpc.getListOwnPlanStatementsMethod(),
                ListOwnPlanStatementsResponse.newBuilder()
                        .addOwnPlanStatements(UPPSALA.getStatement())
                        .addOwnPlanStatements(UPPSALA.getStatement().toBuilder()
                                .setYear(2024)
                                .setReference("2024-0042-9")
                                .setTitle("Vår plan")
                                .setEndYear(2026)
                                .setPlanVersion("plans/nationell/versions/1"))
                        .addOwnPlanStatements(UPPSALA.getStatement().toBuilder()
                                .setYear(2023)
                                .setReference("2023-0042-3")
                                .setTitle("Vår plan")
                                .setEndYear(2026)
                                .setPlanVersion("plans/nationell/versions/1"))
                        .build());
        around();
    }

    /** What the parts of the plan are called, and who is asked. */
    private void around() {
        platform.handle(
                PlanServiceGrpc.getListElementsMethod(),
                asked -> ListElementsResponse.newBuilder()
                        .addElements(element(
                                "p-culture",
                                Kind.PREREQUISITE,
                                asked.getParent().endsWith("/2") ? "Säkerhetskultur" : "Kultur som den hette förr"))
                        .addElements(element("fa1", Kind.FOCUS_AREA, "Öka kunskapen"))
                        .addElements(element("m1-1", Kind.MEASURE, "Nya sätt att mäta"))
                        .build());
        platform.answer(
                ActorServiceGrpc.getListRecipientsMethod(),
                ListRecipientsResponse.newBuilder()
                        .addAllRecipients(Stream.of(
                                        Actor.Kind.REGION,
                                        Actor.Kind.REGION,
                                        Actor.Kind.MUNICIPALITY,
                                        Actor.Kind.MUNICIPALITY,
                                        Actor.Kind.MUNICIPALITY)
                                .map(kind ->
                                        Recipient.newBuilder().setKind(kind).build())
                                .toList())
                        .build());
    }

    private static OwnPlan entry(String id, String name, int year, Existence existence) {
        var statement = OwnPlanStatement.newBuilder()
                .setRequest("surveys/" + year + "/requests/" + id)
                .setYear(year)
                .setVersion(1)
                .setReference(year + "-0042-7")
                .setApproveTime(moment(year + "-10-20T08:30:00Z"))
                .setExistence(existence)
                .setPlanVersion("plans/nationell/versions/2");
        if (existence != Existence.NONE && existence != Existence.NOT_STATED) {
            statement
                    .setTitle("Säker vård hos oss")
                    .setStartYear(2025)
                    .setDecidedBy("Fullmäktige")
                    .setLink(existence == Existence.OWN ? "https://example.test/plan" : "javascript:alert(1)")
                    .setFilesAttached(true)
                    .addElements("p-culture");
        }
        return OwnPlan.newBuilder()
                .setName("ownPlans/" + id)
                .setActor("actors/" + id)
                .setRecipientKind(id.startsWith("region") ? "region" : "municipality")
                .setDisplayName(name)
                .setStatement(statement)
                .setSinceYear(year - 2)
                .setPublishedPlan(existence == Existence.OWN ? "plans/region" : "")
                .build();
    }

    private static Element element(String id, Kind kind, String label) {
        return Element.newBuilder()
                .setName("plans/nationell/versions/2/elements/" + id)
                .setKind(kind)
                .setLabel(label)
                .build();
    }
}
