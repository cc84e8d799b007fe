package se.arshjul.portal.draft;

import com.google.protobuf.Empty;
import com.google.type.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.DataSource;
import se.arshjul.plan.v1.DataSourceServiceGrpc;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Appearance;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.ListChangesResponse;
import se.arshjul.plan.v1.ListDataSourcesResponse;
import se.arshjul.plan.v1.ListElementRevisionsResponse;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.UpdateElementRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.runtime.refusal.Refusal;

/** The national plan and its draft; elements of the draft are kept as they are written, under their etags. */
final class Drafted {

    static final String PLAN = "plans/nationell";
    static final String DRAFT = PLAN + "/versions/2";
    static final String PAGE = "/utkast/nationell/2";

    private final FakePlatform platform;
    private final Map<String, Element> elements = new LinkedHashMap<>();

    Drafted(FakePlatform platform) {
        this.platform = platform;
        put("p-culture", Kind.PREREQUISITE, "", "P-CULTURE", "Säkerhetskultur");
        put("fa1", Kind.FOCUS_AREA, "", "FA1", "Öka kunskapen");
        put("m1-1", Kind.MEASURE, "fa1", "1.1", "Nya sätt att mäta");
        put("m1-1-a", Kind.SUB_MEASURE, "m1-1", "1.1a", "En första del");
        put("m1-2", Kind.MEASURE, "fa1", "1.2", "Nya sätt att lära");
        put("a1", Kind.ACTIVITY, "fa1", "", "Mäta varje år");
    }

    void put(String id, Kind kind, String parent, String code, String label) {
        elements.put(
                DRAFT + "/elements/" + id,
                Element.newBuilder()
                        .setName(DRAFT + "/elements/" + id)
                        .setKind(kind)
                        .setParentElement(parent.isEmpty() ? "" : DRAFT + "/elements/" + parent)
                        .setCode(code)
                        .setLabel(label)
                        .setEtag("\"1\"")
                        .build());
    }

    Element element(String id) {
        return elements.getOrDefault(DRAFT + "/elements/" + id, Element.getDefaultInstance());
    }

    /** Somebody else has given the draft another title. */
    void called(String title) {
        var versions = versions(Version.Stage.DRAFT);
        plan(List.of(
                versions.getFirst(),
                versions.getLast().toBuilder().setTitle(title).setEtag("\"6\"").build()));
    }

    void named(String id, Appearance appearance) {
        elements.computeIfPresent(
                DRAFT + "/elements/" + id,
                (name, element) ->
                        element.toBuilder().addAppearances(appearance).build());
    }

    /** Somebody has moved an element to the end. */
    void last(String id) {
        var moved = element(id);
        elements.remove(moved.getName());
        elements.put(moved.getName(), moved);
    }

    void gone(String id) {
        elements.remove(DRAFT + "/elements/" + id);
    }

    /** A plan without a draft. */
    void published() {
        plan(versions(Version.Stage.DRAFT).subList(0, 1));
    }

    void being(Version.Stage stage) {
        plan(versions(stage));
        platform.handle(
                PlanServiceGrpc.getListElementsMethod(),
                asked -> ListElementsResponse.newBuilder()
                        .addAllElements(elements.values())
                        .build());
        platform.handle(
                PlanServiceGrpc.getGetElementMethod(),
                asked -> elements.getOrDefault(asked.getName(), Element.getDefaultInstance()));
        platform.handle(DraftElementServiceGrpc.getUpdateElementMethod(), this::update);
        platform.answer(DraftElementServiceGrpc.getMoveElementMethod(), Element.getDefaultInstance());
        platform.answer(DraftElementServiceGrpc.getDeleteElementMethod(), Empty.getDefaultInstance());
        platform.answer(
                DraftElementServiceGrpc.getCreateElementMethod(),
                Element.newBuilder().setName(DRAFT + "/elements/m1-3").build());
        platform.answer(DraftElementServiceGrpc.getListElementRevisionsMethod(), revisions());
        platform.answer(DifferenceServiceGrpc.getListChangesMethod(), changes());
    }

    private void plan(List<Version> versions) {
        platform.answer(
                PlanServiceGrpc.getGetPlanMethod(),
                Plan.newBuilder()
                        .setName(PLAN)
                        .setTitle("Den nationella planen")
                        .setLevel(Plan.Level.NATIONAL)
                        .setOwner("actors/socialstyrelsen")
                        .setCurrentVersion(PLAN + "/versions/1")
                        .build());
        platform.answer(
                PlanServiceGrpc.getListVersionsMethod(),
                ListVersionsResponse.newBuilder().addAllVersions(versions).build());
        platform.answer(DraftServiceGrpc.getCreateDraftMethod(), versions.getLast());
        platform.answer(DraftServiceGrpc.getUpdateDraftMethod(), versions.getLast());
        platform.answer(DraftServiceGrpc.getCirculateVersionMethod(), versions.getLast());
        platform.answer(DraftServiceGrpc.getReopenVersionMethod(), versions.getLast());
        platform.answer(DraftServiceGrpc.getAdoptVersionMethod(), versions.getLast());
        platform.answer(DraftServiceGrpc.getPublishVersionMethod(), versions.getLast());
        platform.answer(DraftServiceGrpc.getDeleteDraftMethod(), Empty.getDefaultInstance());
        platform.answer(
                ActorServiceGrpc.getListActorsMethod(),
                ListActorsResponse.newBuilder()
                        .addActors(Actor.newBuilder().setName("actors/ivo").setDisplayName("IVO"))
                        .addActors(Actor.newBuilder().setName("actors/skr").setDisplayName("Sveriges Kommuner"))
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

    private static List<Version> versions(Version.Stage stage) {
        var first = Version.newBuilder()
                .setName(PLAN + "/versions/1")
                .setSequence(1)
                .setTitle("Agera")
                .setShortName("Antagen utgåva")
                .setStage(Version.Stage.PUBLISHED)
                .setCoverage(Version.Coverage.FULL)
                .setVersionDate(Date.newBuilder().setYear(2020).setMonth(1));
        var second = Version.newBuilder()
                .setName(DRAFT)
                .setSequence(2)
                .setTitle("Agera igen")
                .setShortName("Utgåva 2027")
                .setStage(stage)
                .setBeingWritten(stage == Version.Stage.DRAFT)
                .setBaseVersion(PLAN + "/versions/1")
                .setCoverage(Version.Coverage.FULL)
                .setVision("God vård")
                .setEtag("\"5\"")
                .setContentEtag("\"9\"");
        return List.of(first.build(), second.build());
    }

    /** Another etag than the current one is refused as the service does it. */
    private Element update(UpdateElementRequest asked) {
        var wanted = asked.getElement();
        var saved = elements.getOrDefault(wanted.getName(), Element.getDefaultInstance());
        if (!wanted.getEtag().equals(saved.getEtag())) {
            throw FollowupFixtures.changedBy("Kim Karlsson", "ELEMENT_CHANGED");
        }
        var changed = saved.toBuilder();
        for (var path : asked.getUpdateMask().getPathsList()) {
            var field = Element.getDescriptor().findFieldByName(path);
            changed.setField(field, wanted.getField(field));
        }
        var number = Integer.parseInt(saved.getEtag().replace("\"", ""));
        elements.put(
                wanted.getName(), changed.setEtag("\"" + (number + 1) + "\"").build());
        return element(wanted.getName().replaceFirst(".*/", ""));
    }

    private static ListChangesResponse changes() {
        return ListChangesResponse.newBuilder()
                .addChanges(Change.newBuilder().addKinds(Change.Kind.TEXT_CHANGED))
                .addChanges(Change.newBuilder()
                        .setElementId("m1-1")
                        .setBefore(Element.newBuilder().setName(PLAN + "/versions/1/elements/m1-1"))
                        .setAfter(Element.newBuilder().setName(DRAFT + "/elements/m1-1"))
                        .addKinds(Change.Kind.RENAMED))
                .addChanges(Change.newBuilder()
                        .setElementId("m1-9")
                        .setBefore(Element.newBuilder()
                                .setName(PLAN + "/versions/1/elements/m1-9")
                                .setKind(Kind.MEASURE)
                                .setCode("1.9")
                                .setLabel("Borta nu"))
                        .addKinds(Change.Kind.REMOVED))
                .build();
    }

    private static ListElementRevisionsResponse revisions() {
        return ListElementRevisionsResponse.newBuilder()
                .addElementRevisions(ElementRevision.newBuilder()
                        .setName(DRAFT + "/elements/m1-1/revisions/2")
                        .setKind(ElementRevision.Kind.CHANGED)
                        .setReviseTime(FollowupFixtures.moment("2026-10-20T08:30:00Z"))
                        .setRevisedBy("Kim Karlsson")
                        .addFields(Change.FieldChange.newBuilder()
                                .setField(Change.Field.LABEL)
                                .setBefore("Sätt att mäta")
                                .setAfter("Nya sätt att mäta")))
                .build();
    }

    static Refusal changed(String reason) {
        return FollowupFixtures.changedBy("Kim Karlsson", reason);
    }
}
