package se.arshjul.actorservice.importing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    static final String ID = "actor_id";
    static final String NAME = "display_name";
    private static final String SHORT = "short_name";
    private static final String KINDS = "kinds";
    private static final String COUNTY = "county_code";
    static final String MUNICIPALITY = "municipality_code";
    private static final String EMAIL = "contact_email";
    private static final String START = "start_date";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private final Map<ActorName, Actor> register;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();
    private final Taken taken;

    CompareRows(List<Actor> register, LocalDate today) {
        this.register = register.stream().collect(Collectors.toMap(Actor::name, actor -> actor));
        this.today = today;
        this.taken = new Taken(register, today);
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
        if (faults.isEmpty() && name.isPresent()) {
            var wanted = known == null ? toBe(row, name.get()) : toBecome(row, known);
            faults.addAll(taken.claim(known, wanted));
            if (faults.isEmpty()) {
                return known == null ? added(row, wanted) : changed(row, known, wanted);
            }
        }
        return new Compared(row, Outcome.FAULTY, List.of(), faults, List.of());
    }

    private static void shape(ImportRow row, List<Fault> faults) {
        tooLong(NAME, row.displayName(), LONGEST_NAME, faults);
        tooLong(SHORT, row.shortName(), LONGEST_NAME, faults);
        malformed(COUNTY, row.countyCode(), "[0-9]{2}", faults);
        malformed(MUNICIPALITY, row.municipalityCode(), "[0-9]{4}", faults);
        tooLong(EMAIL, row.contactEmail(), LONGEST_EMAIL, faults);
        malformed(EMAIL, row.contactEmail(), ADDRESS, faults);
        if (!row.startDate().isEmpty() && day(row.startDate()) == null) {
            faults.add(new Fault(START, "MALFORMED", ""));
        }
    }

    /** A day of the calendar, with four digits for the year. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("[0-9-]{10}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
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

    /** What a file does not do: rename, take a kind away, move a first day, or fill in what is no longer there. */
    private void kept(ImportRow row, Actor known, List<Fault> faults) {
        if (known.isNever() || known.endDate() != null && !known.endDate().isAfter(today)) {
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
        var kinds = known.kindsOn(from(known));
        if (!row.kinds().isEmpty() && !row.kinds().containsAll(kinds)) {
            faults.add(new Fault(KINDS, "INCOMPLETE", names(kinds)));
        }
        if (!row.startDate().isEmpty() && !row.startDate().equals(text(known.startDate()))) {
            faults.add(new Fault(START, "DIFFERENT", text(known.startDate())));
        }
    }

    private static Actor toBe(ImportRow row, ActorName name) {
        return Actor.of(name, row.kinds(), List.of(NamePeriod.undated(row.displayName(), row.shortName())))
                .withCodes(row.countyCode(), row.municipalityCode())
                .withContactEmail(row.contactEmail())
                .from(day(row.startDate()));
    }

    private static Compared added(ImportRow row, Actor wanted) {
        List<Difference> differences = new ArrayList<>();
        difference(NAME, "", row.displayName(), differences);
        difference(SHORT, "", row.shortName(), differences);
        difference(KINDS, "", names(row.kinds()), differences);
        difference(COUNTY, "", row.countyCode(), differences);
        difference(MUNICIPALITY, "", row.municipalityCode(), differences);
        difference(EMAIL, "", row.contactEmail(), differences);
        difference(START, "", row.startDate(), differences);
        return new Compared(row, Outcome.NEW, differences, List.of(), List.of(wanted));
    }

    /** Today, or the first day of one that is to begin. */
    private LocalDate from(Actor known) {
        var start = known.startDate();
        return start != null && start.isAfter(today) ? start : today;
    }

    /** What it becomes it is from today or its first day on: of the time before a file says nothing. */
    private Actor toBecome(ImportRow row, Actor known) {
        var had = known.kinds().stream().map(KindPeriod::kind).toList();
        var periods = Stream.concat(
                        known.kinds().stream(),
                        row.kinds().stream()
                                .filter(kind -> !had.contains(kind))
                                .map(kind -> new KindPeriod(kind, from(known), null)))
                .sorted(Comparator.comparing(KindPeriod::kind))
                .toList();
        return known.withKinds(periods)
                .withCodes(
                        orElse(row.countyCode(), known.countyCode()),
                        orElse(row.municipalityCode(), known.municipalityCode()))
                .withContactEmail(orElse(row.contactEmail(), known.contactEmail()));
    }

    private Compared changed(ImportRow row, Actor known, Actor wanted) {
        List<Difference> differences = new ArrayList<>();
        var day = from(known);
        difference(KINDS, names(known.kindsOn(day)), names(wanted.kindsOn(day)), differences);
        difference(COUNTY, known.countyCode(), wanted.countyCode(), differences);
        difference(MUNICIPALITY, known.municipalityCode(), wanted.municipalityCode(), differences);
        difference(EMAIL, known.contactEmail(), wanted.contactEmail(), differences);
        return differences.isEmpty()
                ? new Compared(row, Outcome.SAME, List.of(), List.of(), List.of())
                : new Compared(row, Outcome.CHANGED, differences, List.of(), List.of(wanted));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
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
