package se.arshjul.planservice.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.Work;
import se.arshjul.planservice.source.Source;

/** A plan with its versions as it stands in a file. */
record PlanFile(
        String plan,
        String title,
        String owner,
        Plan.Level level,
        @Nullable String parentVersion,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        boolean revisedYearly,
        @Nullable String decidedBy,
        @Nullable String basedOn,
        @Nullable String followedUpBy,
        @Nullable String informed,
        int currentVersion,
        @Nullable List<SourceEntry> dataSources,
        List<VersionEntry> versions) {

    record SourceEntry(String id, String label, @Nullable List<String> aliases) {}

    record VersionEntry(
            int sequence,
            Version.Stage stage,
            String shortName,
            Version.Coverage coverage,
            String title,
            @Nullable Integer year,
            @Nullable Integer month,
            String vision,
            String goal,
            @Nullable List<String> absent,
            List<ElementEntry> elements) {}

    record ElementEntry(
            String id,
            Element.Kind kind,
            @Nullable String code,
            String label,
            @Nullable Boolean labelSummarized,
            @Nullable String parent,
            @Nullable String summary,
            @Nullable String follows,
            @Nullable String followsInPart,
            @Nullable List<String> concernedActors,
            @Nullable Boolean concernedActorsOpen,
            @Nullable List<AppearanceEntry> places,
            @Nullable WorkEntry work) {}

    record AppearanceEntry(
            Appearance.Place place,
            @Nullable Integer position,
            @Nullable Boolean numbered,
            String label) {}

    record WorkEntry(
            @Nullable String target,
            @Nullable List<String> responsibleParties,
            @Nullable Boolean responsiblePartiesOpen,
            @Nullable List<String> dataSources,
            Work.@Nullable Recurrence recurrence,
            @Nullable Integer startYear) {}

    Plan toPlan() {
        return new Plan(
                name(),
                title,
                owner,
                level,
                startYear,
                endYear,
                revisedYearly,
                new VersionName(name(), currentVersion),
                parentVersion == null ? null : VersionName.parse(parentVersion),
                new Plan.Governance(given(decidedBy), given(basedOn), given(followedUpBy), given(informed)));
    }

    List<Source> toSources() {
        return given(dataSources).stream()
                .map(entry -> new Source(entry.id(), entry.label(), given(entry.aliases())))
                .toList();
    }

    Version toVersion(VersionEntry entry) {
        return new Version(
                new VersionName(name(), entry.sequence()),
                entry.stage(),
                entry.shortName(),
                entry.coverage(),
                entry.title(),
                entry.year(),
                entry.month(),
                entry.vision(),
                entry.goal(),
                given(entry.absent()));
    }

    /** The elements of a version, in the order of the file. */
    List<Element> toElements(VersionEntry entry) {
        var version = new VersionName(name(), entry.sequence());
        List<Element> elements = new ArrayList<>();
        for (var element : entry.elements()) {
            elements.add(toElement(version, element, elements.size() + 1));
        }
        return elements;
    }

    /** Why elements of a version take up only a part of what they follow, by their ids, in the order of the file. */
    Map<String, String> toSubsets(VersionEntry entry) {
        Map<String, String> subsets = new LinkedHashMap<>();
        for (var element : entry.elements()) {
            if (element.followsInPart() != null) {
                if (element.follows() == null) {
                    throw new IllegalStateException(element.id() + " follows nothing, so it follows nothing in part.");
                }
                subsets.put(element.id(), element.followsInPart());
            }
        }
        return subsets;
    }

    private static Element toElement(VersionName version, ElementEntry element, int position) {
        var work = element.work();
        return new Element(
                new ElementName(version, element.id()),
                element.kind(),
                given(element.code()),
                element.label(),
                Boolean.TRUE.equals(element.labelSummarized()),
                element.parent(),
                position,
                given(element.summary()),
                element.follows(),
                new Element.Concerned(
                        given(element.concernedActors()).stream()
                                .map(actor -> "actors/" + actor)
                                .toList(),
                        Boolean.TRUE.equals(element.concernedActorsOpen())),
                given(element.places()).stream().map(PlanFile::toAppearance).toList(),
                work == null ? null : toWork(work));
    }

    private static Appearance toAppearance(AppearanceEntry entry) {
        var position = entry.position();
        return new Appearance(
                entry.place(), position == null ? 0 : position, Boolean.TRUE.equals(entry.numbered()), entry.label());
    }

    private static Work toWork(WorkEntry entry) {
        return new Work(
                given(entry.target()),
                given(entry.responsibleParties()),
                Boolean.TRUE.equals(entry.responsiblePartiesOpen()),
                given(entry.dataSources()).stream()
                        .map(id -> "dataSources/" + id)
                        .toList(),
                entry.recurrence(),
                entry.startYear());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> given(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    private PlanName name() {
        return new PlanName(plan);
    }
}
