package se.arshjul.actorservice.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in the work on a plan. Immutable; a change is a new value, saved by the repository. */
public record Actor(
        ActorName name,
        List<KindPeriod> kinds,
        List<NamePeriod> names,
        String countyCode,
        String municipalityCode,
        String contactEmail,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean generated,
        long revision) {

    /** What an actor is; a body may be several things at once. */
    public enum Kind {
        AUTHORITY,
        ORGANISATION,
        REGION,
        MUNICIPALITY,
        GROUP
    }

    /** What an update changes; null leaves as it is. */
    record Changes(@Nullable String contactEmail, @Nullable List<KindPeriod> kinds) {}

    private static final String REGION_PREFIX = "region-";
    private static final String MUNICIPALITY_PREFIX = "kommun-";

    /** A new actor of which nothing but what it is and is called is known. */
    public static Actor of(ActorName name, Set<Kind> kinds, List<NamePeriod> names) {
        var undated = kinds.stream().sorted().map(KindPeriod::undated).toList();
        return new Actor(name, undated, names, "", "", "", null, null, false, 1);
    }

    public Actor withCodes(String county, String municipality) {
        return new Actor(
                name, kinds, names, county, municipality, contactEmail, startDate, endDate, generated, revision);
    }

    /** The same actor, there from a day on; null where that is not known. */
    public Actor from(@Nullable LocalDate start) {
        return new Actor(
                name, kinds, names, countyCode, municipalityCode, contactEmail, start, endDate, generated, revision);
    }

    /** Whether it was to begin with a change that was undone: it ends on the day on which it would have begun. */
    public boolean isNever() {
        return startDate != null && startDate.equals(endDate);
    }

    public Actor withContactEmail(String address) {
        return new Actor(
                name, kinds, names, countyCode, municipalityCode, address, startDate, endDate, generated, revision);
    }

    /** Whether the actor would be something else, or at another time. */
    boolean becomesOtherBy(Changes changes) {
        return changes.kinds() != null && !changes.kinds().equals(kinds);
    }

    Actor change(Changes changes) {
        return withKinds(changes.kinds() == null ? kinds : changes.kinds())
                .withContactEmail(changes.contactEmail() == null ? contactEmail : changes.contactEmail());
    }

    /** What an actor has been stays known: a kind is ended, not removed. */
    public Actor withKinds(List<KindPeriod> periods) {
        var wanted = periods.stream().map(KindPeriod::kind).collect(Collectors.toSet());
        if (!kinds.stream().map(KindPeriod::kind).allMatch(wanted::contains)) {
            throw ActorRefusals.kindRemoved();
        }
        return new Actor(
                name,
                periods,
                names,
                countyCode,
                municipalityCode,
                contactEmail,
                startDate,
                endDate,
                generated,
                revision);
    }

    /** What the actor is on a date; nothing when it had not become anything by then. */
    public Set<Kind> kindsOn(LocalDate date) {
        return kinds.stream()
                .filter(period -> period.includes(date))
                .map(KindPeriod::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the actor is called on a date. */
    public NamePeriod nameOn(LocalDate date) {
        return NamePeriod.on(names, date);
    }

    /** Today, or the last day of one that is no longer there then. */
    LocalDate lastDayBy(LocalDate today) {
        return endDate == null || today.isBefore(endDate) ? today : endDate.minusDays(1);
    }

    public boolean isValidOn(LocalDate date) {
        return (startDate == null || !date.isBefore(startDate)) && (endDate == null || date.isBefore(endDate));
    }

    Actor requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw ActorRefusals.changed(this);
        }
        return this;
    }

    String etag() {
        return "\"" + revision + "\"";
    }

    /**
     * Under which name a survey reaches the actor as this kind; null for what is no principal. A body that is two
     * things has two: {@code region-gotland} and {@code kommun-gotland}.
     */
    @Nullable
    public String principalId(Kind kind) {
        return switch (kind) {
            case REGION -> REGION_PREFIX + place();
            case MUNICIPALITY -> MUNICIPALITY_PREFIX + place();
            case AUTHORITY, ORGANISATION, GROUP -> null;
        };
    }

    private String place() {
        return name.actor().replaceFirst("^(" + REGION_PREFIX + "|" + MUNICIPALITY_PREFIX + ")(?=.)", "");
    }
}
