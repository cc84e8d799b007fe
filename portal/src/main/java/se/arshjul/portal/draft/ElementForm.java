package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Appearance;
import se.arshjul.plan.v1.Element.Place;
import se.arshjul.portal.form.Form;

/** The fields in which an element is written, and an element as its fields say. */
record ElementForm(ElementNames names) {

    static final List<String> WORK = List.of(
            "target",
            "responsibleParties",
            "responsiblePartiesOpen",
            "dataSources",
            "recurrence",
            "startYear",
            "followUpPlan");

    /** Three fields for each place of the version. */
    static final List<String> PLACES = List.of("SUMMARY", "LIST", "CHAPTER", "PICTURE").stream()
            .flatMap(place -> List.of("label-" + place, "position-" + place, "numbered-" + place).stream())
            .toList();

    private static final int LAST = 1000;

    private static final Map<String, String> PATHS = Map.of(
            "code", "code",
            "label", "label",
            "labelSummarized", "label_summarized",
            "summary", "summary",
            "concernedActors", "concerned_actors",
            "concernedActorsOpen", "concerned_actors_open",
            "followedElementId", "followed_element_id",
            "relatedElementIds", "related_element_ids");

    /** What the fields hold for an element. */
    Map<String, String> values(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", element.getCode());
        values.put("label", element.getLabel());
        values.put("labelSummarized", tick(element.getLabelSummarized()));
        values.put("summary", element.getSummary());
        places(element, values);
        values.put("concernedActors", names.actors().lines(element.getConcernedActorsList()));
        values.put("concernedActorsOpen", tick(element.getConcernedActorsOpen()));
        var work = element.getWork();
        values.put("target", work.getTarget());
        values.put("responsibleParties", String.join("\n", work.getResponsiblePartiesList()));
        values.put("responsiblePartiesOpen", tick(work.getResponsiblePartiesOpen()));
        values.put("dataSources", names.sources().lines(work.getDataSourcesList()));
        values.put("recurrence", tick(work.getRecurrence() == Element.Recurrence.YEARLY));
        values.put("startYear", number(work.getStartYear()));
        values.put("followUpPlan", work.getFollowUpPlan());
        values.put("followedElementId", element.getFollowedElementId());
        values.put("relatedElementIds", names.elements().lines(element.getRelatedElementIdsList()));
        return values;
    }

    private static void places(Element element, Map<String, String> values) {
        PLACES.forEach(name -> values.put(name, ""));
        for (var one : element.getAppearancesList()) {
            values.put("label-" + one.getPlace(), one.getLabel());
            values.put("position-" + one.getPlace(), number(one.getPosition()));
            values.put("numbered-" + one.getPlace(), tick(one.getNumbered()));
        }
    }

    private static String tick(boolean yes) {
        return yes ? "ja" : "";
    }

    private static String number(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** The paths of the contract that fields belong to. */
    static Set<String> paths(Set<String> fields) {
        var paths = new TreeSet<String>();
        fields.forEach(field -> paths.add(WORK.contains(field) ? "work" : PATHS.getOrDefault(field, "appearances")));
        return paths;
    }

    /** The element with what these fields say; what cannot be read is said at its field. */
    Element.Builder read(Element element, Set<String> fields, Form form) {
        var written = element.toBuilder();
        for (var field : fields) {
            var text = form.value(field).strip();
            var yes = form.has(field, "ja");
            switch (field) {
                case "code" -> written.setCode(text);
                case "label" -> written.setLabel(text);
                case "labelSummarized" -> written.setLabelSummarized(yes);
                case "summary" -> written.setSummary(text);
                case "concernedActors" ->
                    written.clearConcernedActors()
                            .addAllConcernedActors(
                                    named(names.actors(), field, element.getConcernedActorsList(), form));
                case "concernedActorsOpen" -> written.setConcernedActorsOpen(yes);
                case "followedElementId" -> written.setFollowedElementId(text);
                case "relatedElementIds" ->
                    written.clearRelatedElementIds()
                            .addAllRelatedElementIds(
                                    named(names.elements(), field, element.getRelatedElementIdsList(), form));
                default -> {
                    if (WORK.contains(field)) {
                        work(written.getWorkBuilder(), field, form);
                    }
                }
            }
        }
        if (fields.stream().anyMatch(PLACES::contains)) {
            written.clearAppearances().addAllAppearances(places(element, fields, form));
        }
        return written;
    }

    private void work(Element.Work.Builder work, String field, Form form) {
        var text = form.value(field).strip();
        var yes = form.has(field, "ja");
        switch (field) {
            case "target" -> work.setTarget(text);
            case "responsibleParties" ->
                work.clearResponsibleParties()
                        .addAllResponsibleParties(text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            case "responsiblePartiesOpen" -> work.setResponsiblePartiesOpen(yes);
            case "dataSources" -> {
                var before = List.copyOf(work.getDataSourcesList());
                work.clearDataSources().addAllDataSources(named(names.sources(), field, before, form));
            }
            case "recurrence" ->
                work.setRecurrence(yes ? Element.Recurrence.YEARLY : Element.Recurrence.RECURRENCE_UNSPECIFIED);
            case "startYear" -> work.setStartYear(form.whole(field).orElse(0));
            default -> work.setFollowUpPlan(text);
        }
    }

    private List<String> named(KnownNames known, String field, List<String> before, Form form) {
        List<String> wrong = new ArrayList<>();
        var read = known.read(
                form.value(field),
                before,
                (line, choices) -> wrong.add(names.unclear().apply(line, choices)));
        if (!wrong.isEmpty()) {
            form.wrong(field, String.join(" ", wrong));
        }
        return read;
    }

    /** What is said of each place: as it is saved where nothing was touched, else as all of it stands in the form. */
    private List<Appearance> places(Element element, Set<String> fields, Form form) {
        var saved = element.getAppearancesList().stream()
                .collect(Collectors.toMap(Appearance::getPlace, Function.identity(), (one, other) -> one));
        List<Appearance> appearances = new ArrayList<>();
        for (var place : List.of(Place.SUMMARY, Place.LIST, Place.CHAPTER, Place.PICTURE)) {
            var touched = PLACES.stream().anyMatch(name -> name.endsWith("-" + place) && fields.contains(name));
            var before = Optional.ofNullable(saved.get(place));
            (touched ? place(place, before, fields, form) : before).ifPresent(appearances::add);
        }
        return appearances;
    }

    /** What stands in the form counts also where it was not touched, unless somebody else can have saved another. */
    private static Optional<Appearance> place(Place place, Optional<Appearance> before, Set<String> fields, Form form) {
        var saved = before.orElseGet(Appearance::getDefaultInstance);
        var typed = (Predicate<String>) field -> fields.contains(field) || before.isEmpty();
        var label = "label-" + place;
        var position = "position-" + place;
        var numbered = "numbered-" + place;
        var read = Appearance.newBuilder()
                .setPlace(place)
                .setLabel(typed.test(label) ? form.value(label).strip() : saved.getLabel())
                .setPosition(typed.test(position) ? form.whole(position).orElse(0) : saved.getPosition())
                .setNumbered(typed.test(numbered) ? form.has(numbered, "ja") : saved.getNumbered())
                .build();
        if (read.getPosition() < 0 || read.getPosition() > LAST) {
            form.violated(position, "PLACE_OUT_OF_RANGE");
        }
        if (!read.getLabel().isEmpty()) {
            return Optional.of(read);
        }
        if (read.getPosition() != 0 || read.getNumbered()) {
            form.violated(label, "PLACE_UNNAMED");
        }
        return Optional.empty();
    }
}
