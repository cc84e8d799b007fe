package se.arshjul.portal.plan;

import com.google.type.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.DataSource;
import se.arshjul.plan.v1.DataSourceServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListDataSourcesResponse;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListFollowingElementsResponse;
import se.arshjul.plan.v1.ListImplementationPlansResponse;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.runtime.refusal.Refusal;

/** A national plan of which the version in force is known in part, and a region's plan that follows it. */
final class Planned {

    static final String NATIONAL = "plans/nationell";
    static final String REGIONAL = "plans/region";

    private final FakePlatform platform;

    Planned(FakePlatform platform) {
        this.platform = platform;
    }

    void all() {
        var national = plan(NATIONAL, "Den nationella planen", Plan.Level.NATIONAL)
                .setStartYear(2020)
                .setEndYear(2024)
                .setRevisedYearly(true)
                .setCurrentVersion(NATIONAL + "/versions/2")
                .build();
        var regional = plan(REGIONAL, "Regionens plan", Plan.Level.REGIONAL)
                .setCurrentVersion(REGIONAL + "/versions/1")
                .setParentVersion(NATIONAL + "/versions/2")
                .setDecidedBy("Regiondirektören")
                .build();
        platform.answer(
                PlanServiceGrpc.getListPlansMethod(),
                ListPlansResponse.newBuilder()
                        .addPlans(regional)
                        .addPlans(national)
                        .build());
        platform.handle(PlanServiceGrpc.getGetPlanMethod(), asked -> switch (asked.getName()) {
            case NATIONAL -> national;
            case REGIONAL -> regional;
            default -> throw missing("PLAN_NOT_FOUND");
        });
        platform.handle(
                PlanServiceGrpc.getListVersionsMethod(),
                asked -> ListVersionsResponse.newBuilder()
                        .addAllVersions(versions(asked.getParent()))
                        .build());
        platform.handle(PlanServiceGrpc.getListElementsMethod(), Planned::elements);
        platform.handle(
                PlanServiceGrpc.getGetElementMethod(),
                asked -> elements().stream()
                        .filter(element -> element.getName().equals(asked.getName()))
                        .findFirst()
                        .orElseThrow(() -> missing("ELEMENT_NOT_FOUND")));
        alignments();
        platform.handle(ActorServiceGrpc.getListActorsMethod(), Planned::actors);
        new Answered(platform).all();
        new Confirmed(platform).all();
    }

    /** No year has been published of what carries them out. */
    private void noYears() {
        platform.answer(
                ImplementationServiceGrpc.getListImplementationPlansMethod(),
                ListImplementationPlansResponse.getDefaultInstance());
    }

    private void alignments() {
        noYears();
        platform.answer(
                AlignmentServiceGrpc.getSummarizeAlignmentMethod(),
                SummarizeAlignmentResponse.newBuilder()
                        .setFollowedVersion(NATIONAL + "/versions/2")
                        .setFollowedGoal("Ingen ska skadas")
                        .setGoal(SummarizeAlignmentResponse.Kind.RENAMED)
                        .addRows(SummarizeAlignmentResponse.Row.newBuilder()
                                .setFollowedElement(NATIONAL + "/versions/2/elements/fa1")
                                .setFollowedLabel("Öka kunskapen")
                                .setKind(SummarizeAlignmentResponse.Kind.SAME)
                                .setElement(REGIONAL + "/versions/1/elements/fa1")
                                .setLabel("Öka kunskapen"))
                        .addRows(SummarizeAlignmentResponse.Row.newBuilder()
                                .setFollowedElement(NATIONAL + "/versions/2/elements/p-culture")
                                .setFollowedLabel("Säkerhetskultur")
                                .setKind(SummarizeAlignmentResponse.Kind.NOT_COVERED))
                        .build());
        platform.handle(
                AlignmentServiceGrpc.getListFollowingElementsMethod(),
                asked -> ListFollowingElementsResponse.newBuilder()
                        .addAllElements(elements().stream()
                                .filter(element ->
                                        element.getFollowedElementId().equals(asked.getElementId()))
                                .filter(element -> !asked.getElementId().isEmpty())
                                .toList())
                        .build());
        platform.answer(
                DataSourceServiceGrpc.getListDataSourcesMethod(),
                ListDataSourcesResponse.newBuilder()
                        .addDataSources(DataSource.newBuilder()
                                .setName("dataSources/mjg")
                                .setDisplayName("Markörbaserad journalgranskning")
                                .addAliases("MJG"))
                        .build());
    }

    private static Plan.Builder plan(String name, String title, Plan.Level level) {
        return Plan.newBuilder().setName(name).setTitle(title).setLevel(level).setOwner("actors/socialstyrelsen");
    }

    private static List<Version> versions(String plan) {
        return plan.equals(REGIONAL)
                ? List.of(version(REGIONAL, 1, Version.Coverage.FULL)
                        .setGoal("Ingen ska skadas i onödan")
                        .build())
                : List.of(
                        version(NATIONAL, 1, Version.Coverage.FULL)
                                .setShortName("Remissversion")
                                .setStage(Version.Stage.CONSULTATION)
                                .setVersionDate(Date.newBuilder().setYear(2019).setMonth(6))
                                .build(),
                        version(NATIONAL, 2, Version.Coverage.PARTIAL)
                                .setShortName("Antagen utgåva")
                                .setGoal("Ingen ska skadas")
                                .setVersionDate(Date.newBuilder().setYear(2020).setMonth(1))
                                .build());
    }

    private static Version.Builder version(String plan, int sequence, Version.Coverage coverage) {
        return Version.newBuilder()
                .setName(plan + "/versions/" + sequence)
                .setSequence(sequence)
                .setTitle("Agera")
                .setStage(Version.Stage.PUBLISHED)
                .setCoverage(coverage);
    }

    private static ListElementsResponse elements(ListElementsRequest asked) {
        return ListElementsResponse.newBuilder()
                .addAllElements(elements().stream()
                        .filter(element -> element.getName().startsWith(asked.getParent() + "/"))
                        .toList())
                .build();
    }

    private static List<Element> elements() {
        List<Element> all = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            all.add(element(NATIONAL, version, "p-culture", Kind.PREREQUISITE, "", "Säkerhetskultur")
                    .build());
            all.add(element(
                            NATIONAL,
                            version,
                            "fa1",
                            Kind.FOCUS_AREA,
                            "",
                            version == 1 ? "Öka all kunskap" : "Öka kunskapen")
                    .setCode("FA1")
                    .addAllConcernedActors(version == 1 ? List.of("actors/skr", "actors/ivo") : List.of())
                    .setConcernedActorsOpen(version == 1)
                    .build());
        }
        all.add(element(NATIONAL, 1, "m1-1", Kind.MEASURE, "fa1", "Nya sätt att mäta")
                .setCode("1.1")
                .setLabelSummarized(true)
                .build());
        all.add(element(NATIONAL, 1, "m1-1-a", Kind.SUB_MEASURE, "m1-1", "En första del")
                .setCode("1.1a")
                .build());
        all.add(element(REGIONAL, 1, "fa1", Kind.FOCUS_AREA, "", "Öka kunskapen")
                .setFollowedElementId("fa1")
                .build());
        all.add(element(REGIONAL, 1, "a1", Kind.ACTIVITY, "fa1", "Mäta varje år")
                .setWork(Element.Work.newBuilder()
                        .setTarget("Alla mäter")
                        .addResponsibleParties("HR")
                        .addResponsibleParties("Alla verksamheter")
                        .setResponsiblePartiesOpen(true)
                        .addDataSources("dataSources/mjg")
                        .setRecurrence(Element.Recurrence.YEARLY))
                .build());
        all.add(element(REGIONAL, 1, "a2", Kind.ACTIVITY, "fa1", "Göra något annat")
                .build());
        return all;
    }

    private static Element.Builder element(
            String plan, int version, String id, Kind kind, String parent, String label) {
        var name = plan + "/versions/" + version + "/elements/";
        return Element.newBuilder()
                .setName(name + id)
                .setKind(kind)
                .setLabel(label)
                .setParentElement(parent.isEmpty() ? "" : name + parent);
    }

    /** One of them has changed its name since 2020. */
    private static ListActorsResponse actors(ListActorsRequest asked) {
        var early = asked.getAsOfDate().getYear() != 0;
        return ListActorsResponse.newBuilder()
                .addActors(Actor.newBuilder()
                        .setName("actors/skr")
                        .setDisplayName(early ? "Sveriges Kommuner och Landsting" : "Sveriges Kommuner och Regioner"))
                .addActors(Actor.newBuilder().setName("actors/ivo").setDisplayName("IVO"))
                .addActors(Actor.newBuilder().setName("actors/socialstyrelsen").setDisplayName("Socialstyrelsen"))
                .build();
    }

    private static Refusal missing(String reason) {
        return Refusal.notFound(reason, "There is none.", Map.of());
    }
}
