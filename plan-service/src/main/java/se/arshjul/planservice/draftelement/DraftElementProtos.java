package se.arshjul.planservice.draftelement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.CreateElementRequest;
import se.arshjul.plan.v1.DeleteElementRequest;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.MoveElementRequest;
import se.arshjul.plan.v1.UpdateElementRequest;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.PlanProtos;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.Work;
import se.arshjul.runtime.proto.UpdateMask;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Requests to write elements, as commands. */
final class DraftElementProtos {

    private static final Set<String> UPDATABLE = Set.of(
            "code",
            "label",
            "label_summarized",
            "summary",
            "concerned_actors",
            "concerned_actors_open",
            "appearances",
            "work",
            "followed_element_id",
            "related_element_ids");

    private static final String ACTOR = "actors/[a-z][a-z0-9-]{0,62}";
    private static final String SOURCE = "dataSources/[a-z][a-z0-9-]{0,62}";
    private static final String ID = "[a-z][a-z0-9-]{0,62}";

    private static final RequestRules<CreateElementRequest> CREATE = RequestRules.of(
                    CreateElementRequest.getDefaultInstance())
            .required("element")
            .required("element.kind")
            .required("element.label")
            .maxLength("element.code", 40)
            .maxLength("element.label", 500)
            .maxLength("element.summary", 10_000)
            .maxLength("element.followed_element_id", 63)
            .maxItems("element.related_element_ids", 50)
            .matches("element.related_element_ids", ID)
            .maxItems("element.concerned_actors", 100)
            .length("element.concerned_actors", 1, 200)
            .matches("element.concerned_actors", ACTOR)
            .maxItems("element.appearances", 4)
            .length("element.appearances.label", 1, 500)
            .range("element.appearances.position", 0, 1000)
            .maxLength("element.work.target", 2000)
            .maxItems("element.work.responsible_parties", 50)
            .length("element.work.responsible_parties", 1, 200)
            .maxItems("element.work.data_sources", 50)
            .matches("element.work.data_sources", SOURCE)
            .range("element.work.start_year", 1900, 2200)
            .maxLength("element.work.follow_up_plan", 2000)
            .maxLength("preceding_element_id", 63);

    private static final RequestRules<MoveElementRequest> MOVE =
            RequestRules.of(MoveElementRequest.getDefaultInstance()).maxLength("preceding_element_id", 63);

    private DraftElementProtos() {}

    static CreateElement.Command toCommand(CreateElementRequest request) {
        var wanted = request.getElement();
        List<FieldViolation> findings = new ArrayList<>(CREATE.findings(request));
        checkPlaces(wanted, findings);
        refuse(findings);
        var version = VersionName.parse(request.getParent());
        var kind = PlanProtos.toKind(wanted.getKind());
        if (kind == null) {
            throw DraftElementRefusals.invalid(
                    List.of(new FieldViolation("element.kind", "UNKNOWN", "There is no such kind.")));
        }
        return new CreateElement.Command(
                version,
                kind,
                parent(wanted.getParentElement(), version),
                request.getPrecedingElementId(),
                toEdit(wanted, UPDATABLE));
    }

    /** An element that is changed is shaped as one that is added; what is not changed may be missing. */
    static UpdateElement.Command toCommand(UpdateElementRequest request) {
        var wanted = request.getElement();
        var paths = UpdateMask.paths(request.getUpdateMask(), wanted, UPDATABLE, DraftElementRefusals::invalid);
        var shaped = CreateElementRequest.newBuilder().setElement(wanted).build();
        List<FieldViolation> findings = new ArrayList<>(CREATE.findings(shaped));
        findings.removeIf(finding -> finding.reason().equals("REQUIRED"));
        if (paths.contains("label") && wanted.getLabel().isBlank()) {
            findings.add(new FieldViolation("element.label", "REQUIRED", "Required."));
        }
        checkPlaces(wanted, findings);
        refuse(findings);
        return new UpdateElement.Command(ElementName.parse(wanted.getName()), toEdit(wanted, paths), wanted.getEtag());
    }

    private static void checkPlaces(Element wanted, List<FieldViolation> findings) {
        for (int at = 0; at < wanted.getAppearancesCount(); at++) {
            if (place(wanted.getAppearances(at).getPlace()) == null) {
                findings.add(new FieldViolation("element.appearances[" + at + "].place", "REQUIRED", "Required."));
            }
        }
    }

    private static void refuse(List<FieldViolation> findings) {
        if (!findings.isEmpty()) {
            throw DraftElementRefusals.invalid(findings);
        }
    }

    static MoveElement.Command toCommand(MoveElementRequest request) {
        MOVE.check(request, DraftElementRefusals::invalid);
        var name = ElementName.parse(request.getName());
        return new MoveElement.Command(
                name,
                parent(request.getParentElement(), name.version()),
                request.getPrecedingElementId(),
                request.getEtag());
    }

    static DeleteElement.Command toCommand(DeleteElementRequest request) {
        return new DeleteElement.Command(ElementName.parse(request.getName()), request.getEtag());
    }

    private static @Nullable String parent(String name, VersionName version) {
        if (name.isEmpty()) {
            return null;
        }
        var parent = ElementName.parse(name);
        if (!parent.version().equals(version)) {
            throw DraftElementRefusals.noSuchParent();
        }
        return parent.element();
    }

    private static Edit toEdit(Element wanted, Set<String> paths) {
        return new Edit(
                given(paths, "code", () -> wanted.getCode().strip()),
                given(paths, "label", () -> wanted.getLabel().strip()),
                given(paths, "label_summarized", wanted::getLabelSummarized),
                given(paths, "summary", () -> wanted.getSummary().strip()),
                given(paths, "followed_element_id", wanted::getFollowedElementId),
                given(paths, "concerned_actors", () -> distinct(wanted.getConcernedActorsList())),
                given(paths, "concerned_actors_open", wanted::getConcernedActorsOpen),
                given(paths, "appearances", () -> appearances(wanted)),
                given(paths, "work", () -> work(wanted.getWork())),
                given(paths, "related_element_ids", () -> distinct(wanted.getRelatedElementIdsList())));
    }

    private static <T> @Nullable T given(Set<String> paths, String path, Supplier<T> value) {
        return paths.contains(path) ? value.get() : null;
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().map(String::strip).distinct().toList();
    }

    /** In the order of the places, in which they are read. */
    private static List<Appearance> appearances(Element wanted) {
        List<Appearance> appearances = new ArrayList<>();
        wanted.getAppearancesList().forEach(one -> {
            var place = place(one.getPlace());
            if (place != null) {
                appearances.add(new Appearance(
                        place,
                        one.getPosition(),
                        one.getNumbered(),
                        one.getLabel().strip()));
            }
        });
        return appearances.stream()
                .sorted((one, other) ->
                        one.place().name().compareTo(other.place().name()))
                .toList();
    }

    private static Appearance.@Nullable Place place(Element.Place place) {
        return switch (place) {
            case SUMMARY -> Appearance.Place.SUMMARY;
            case LIST -> Appearance.Place.LIST;
            case CHAPTER -> Appearance.Place.CHAPTER;
            case PICTURE -> Appearance.Place.PICTURE;
            case PLACE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static Work work(Element.Work wanted) {
        return new Work(
                wanted.getTarget().strip(),
                distinct(wanted.getResponsiblePartiesList()),
                wanted.getResponsiblePartiesOpen(),
                distinct(wanted.getDataSourcesList()),
                wanted.getRecurrence() == Element.Recurrence.YEARLY ? Work.Recurrence.YEARLY : null,
                wanted.getStartYear() == 0 ? null : wanted.getStartYear(),
                wanted.getFollowUpPlan().strip());
    }
}
