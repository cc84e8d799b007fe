package se.arshjul.portal.register;

import java.time.LocalDate;
import java.util.List;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.NamePeriod;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.runtime.proto.ProtoTime;

/** An actor as pages show it. */
public record ActorView(Actor actor) {

    /** A time during which it is called the same; the days are empty where they are not known. */
    public record Called(String name, String shortName, String from, String until, String evident) {}

    public String getId() {
        return ResourceId.of(actor.getName());
    }

    public String getPath() {
        return RegisterPages.PLACE + "/" + getId();
    }

    public String getName() {
        return actor.getDisplayName();
    }

    public String getShortName() {
        return actor.getShortName().equals(actor.getDisplayName()) ? "" : actor.getShortName();
    }

    public List<String> getKinds() {
        return actor.getKindsList().stream().map(Enum::name).toList();
    }

    public String getCounty() {
        return actor.getCountyCode();
    }

    public String getCode() {
        return actor.getMunicipalityCode();
    }

    public String getFrom() {
        return DateText.day(actor.getStartDate());
    }

    /** First day on which it is no longer there; empty while no such day is known. */
    public String getUntil() {
        return DateText.day(actor.getEndDate());
    }

    public List<String> getAliases() {
        return actor.getAliasesList();
    }

    /** The latest name first. */
    public List<Called> getNames() {
        return actor.getNamesList().stream().map(ActorView::called).toList().reversed();
    }

    /** What it is called on a day: the latest name known to have begun by then, and the oldest before any had. */
    String nameOn(LocalDate day) {
        return actor.getNamesList().reversed().stream()
                .filter(period -> hasBegunBy(day, period))
                .findFirst()
                .or(() -> actor.getNamesList().stream().findFirst())
                .map(NamePeriod::getDisplayName)
                .orElse(actor.getDisplayName());
    }

    private static boolean hasBegunBy(LocalDate day, NamePeriod period) {
        var known = period.hasStartDate() ? period.getStartDate() : period.getEvidentDate();
        return known.getYear() == 0 || !ProtoTime.toLocalDate(known).isAfter(day);
    }

    private static Called called(NamePeriod period) {
        return new Called(
                period.getDisplayName(),
                period.getShortName(),
                DateText.day(period.getStartDate()),
                DateText.day(period.getEndDate()),
                DateText.day(period.getEvidentDate()));
    }
}
