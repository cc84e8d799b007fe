package se.arshjul.actorservice.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.KindPeriod;
import se.arshjul.actorservice.actor.NamePeriod;
import se.arshjul.actorservice.importing.ImportRow.Compared;
import se.arshjul.actorservice.importing.ImportRow.Difference;
import se.arshjul.actorservice.importing.ImportRow.Fault;
import se.arshjul.actorservice.importing.ImportRow.Outcome;

/** Compares rows with the register of a day: what each would add, fill in or correct, and what is wrong with it. */
final class CompareRows {

    private static final String ID = "actor_id";
    private static final String NAME = "display_name";
    private static final String SHORT = "short_name";
    private static final String KINDS = "kinds";
    private static final String COUNTY = "county_code";
    private static final String MUNICIPALITY = "municipality_code";
    private static final String EMAIL = "contact_email";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private final Map<ActorName, Actor> register;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    CompareRows(List<Actor> register, LocalDate today) {
        this.register = register.stream()
                .filter(actor -> !actor.isNever())
                .collect(Collectors.toMap(Actor::name, actor -> actor));
        this.today = today;
    }

    List<Compared> all(List<ImportRow> rows) {
        return rows.stream().map(this::one).toList();
    }

    private Compared one(ImportRow row) {
        List<Fault> faults = new ArrayList<>();
        var name = ActorName.find("actors/" + row.actor());
        if (name.isEmpty()) {
            faults.add(new Fault(ID, row.actor().isEmpty() ? "REQUIRED" : "MALFORMED", ""));
        } else if (!seen.add(row.actor())) {
            faults.add(new Fault(ID, "TWICE", ""));
        }
        var known = name.map(register::get).orElse(null);
        shape(row, faults);
        if (name.isPresent() && known == null) {
            fresh(row, faults);
        } else if (known != null) {
            kept(row, known, faults);
        }
        if (!faults.isEmpty() || name.isEmpty()) {
            return new Compared(row, Outcome.FAULTY, List.of(), faults, List.of());
        }
        return known == null ? added(row, name.get()) : changed(row, known);
    }

    private static void shape(ImportRow row, List<Fault> faults) {
        tooLong(NAME, row.displayName(), LONGEST_NAME, faults);
        tooLong(SHORT, row.shortName(), LONGEST_NAME, faults);
        malformed(COUNTY, row.countyCode(), "[0-9]{2}", faults);
        malformed(MUNICIPALITY, row.municipalityCode(), "[0-9]{4}", faults);
        tooLong(EMAIL, row.contactEmail(), LONGEST_EMAIL, faults);
        malformed(EMAIL, row.contactEmail(), ADDRESS, faults);
    }

    private static void tooLong(String column, String text, int most, List<Fault> faults) {
        if (text.codePointCount(0, text.length()) > most) {
            faults.add(new Fault(column, "TOO_LONG", ""));
        }
        if (text.matches("(?s).*\\p{Cntrl}.*")) {
            faults.add(new Fault(column, "MALFORMED", ""));
        }
    }

    private static void malformed(String column, String text, String form, List<Fault> faults) {
        if (!text.isEmpty() && !text.matches(form)) {
            faults.add(new Fault(column, "MALFORMED", ""));
        }
    }

    /** What a new actor needs; a row that says nothing but an id and an address means an actor that is not there. */
    private static void fresh(ImportRow row, List<Fault> faults) {
        if (row.displayName().isEmpty() && row.kinds().isEmpty()) {
            faults.add(new Fault(ID, "UNKNOWN_ACTOR", ""));
            return;
        }
        required(NAME, row.displayName(), faults);
        required(KINDS, row.kinds().isEmpty() ? "" : "some", faults);
        if (row.kinds().contains(Actor.Kind.MUNICIPALITY)) {
            required(MUNICIPALITY, row.municipalityCode(), faults);
        }
        if (row.kinds().contains(Actor.Kind.REGION) || row.kinds().contains(Actor.Kind.MUNICIPALITY)) {
            required(COUNTY, row.countyCode(), faults);
        }
    }

    private static void required(String column, String text, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(new Fault(column, "REQUIRED", ""));
        }
    }

    /** What a file does not do: rename, take a kind away, or fill in what is no longer there. */
    private void kept(ImportRow row, Actor known, List<Fault> faults) {
        if (!known.isValidOn(today)) {
            faults.add(new Fault(ID, "ENDED", ""));
            return;
        }
        var called = known.nameOn(today);
        if (!row.displayName().isEmpty() && !row.displayName().equals(called.displayName())) {
            faults.add(new Fault(NAME, "RENAMED", called.displayName()));
        }
        if (!row.shortName().isEmpty() && !row.shortName().equals(called.shortName())) {
            faults.add(new Fault(SHORT, "RENAMED", called.shortName()));
        }
        if (!row.kinds().isEmpty() && !row.kinds().containsAll(known.kindsOn(today))) {
            faults.add(new Fault(KINDS, "INCOMPLETE", names(known.kindsOn(today))));
        }
    }

    private static Compared added(ImportRow row, ActorName name) {
        var actor = Actor.of(name, row.kinds(), List.of(NamePeriod.undated(row.displayName(), row.shortName())))
                .withCodes(row.countyCode(), row.municipalityCode())
                .withContactEmail(row.contactEmail());
        List<Difference> differences = new ArrayList<>();
        difference(NAME, "", row.displayName(), differences);
        difference(SHORT, "", row.shortName(), differences);
        difference(KINDS, "", names(row.kinds()), differences);
        difference(COUNTY, "", row.countyCode(), differences);
        difference(MUNICIPALITY, "", row.municipalityCode(), differences);
        difference(EMAIL, "", row.contactEmail(), differences);
        return new Compared(row, Outcome.NEW, differences, List.of(), List.of(actor));
    }

    private Compared changed(ImportRow row, Actor known) {
        var is = known.kindsOn(today);
        Set<Actor.Kind> kinds = new TreeSet<>(is);
        var had = known.kinds().stream().map(KindPeriod::kind).collect(Collectors.toSet());
        row.kinds().stream().filter(kind -> !had.contains(kind)).forEach(kinds::add);
        List<Difference> differences = new ArrayList<>();
        difference(KINDS, names(is), names(kinds), differences);
        difference(COUNTY, known.countyCode(), row.countyCode(), differences);
        difference(MUNICIPALITY, known.municipalityCode(), row.municipalityCode(), differences);
        difference(EMAIL, known.contactEmail(), row.contactEmail(), differences);
        if (differences.isEmpty()) {
            return new Compared(row, Outcome.SAME, List.of(), List.of(), List.of());
        }
        return new Compared(row, Outcome.CHANGED, differences, List.of(), List.of(wanted(row, known)));
    }

    private static Actor wanted(ImportRow row, Actor known) {
        var had = known.kinds().stream().map(KindPeriod::kind).toList();
        var periods = Stream.concat(
                        known.kinds().stream(),
                        row.kinds().stream().filter(kind -> !had.contains(kind)).map(KindPeriod::undated))
                .sorted(Comparator.comparing(KindPeriod::kind))
                .toList();
        return known.withKinds(periods)
                .withCodes(
                        orElse(row.countyCode(), known.countyCode()),
                        orElse(row.municipalityCode(), known.municipalityCode()))
                .withContactEmail(orElse(row.contactEmail(), known.contactEmail()));
    }

    private static String orElse(String said, String known) {
        return said.isEmpty() ? known : said;
    }

    private static void difference(String column, String before, String after, List<Difference> differences) {
        if (!after.isEmpty() && !after.equals(before)) {
            differences.add(new Difference(column, before, after));
        }
    }

    private static String names(Set<Actor.Kind> kinds) {
        return kinds.stream().sorted().map(Actor.Kind::name).collect(Collectors.joining(","));
    }
}
