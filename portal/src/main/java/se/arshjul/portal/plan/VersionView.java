package se.arshjul.portal.plan;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import se.arshjul.plan.v1.Version;

/** A version as pages name it. */
public record VersionView(Version version, boolean current) {

    public String getSequence() {
        return String.valueOf(version.getSequence());
    }

    public String getTitle() {
        return version.getTitle();
    }

    /** What tells it from the others, in Swedish; may be empty. */
    public String getShortName() {
        return version.getShortName();
    }

    /** Its short name, or where it has none its title. */
    public String getName() {
        return version.getShortName().isEmpty() ? version.getTitle() : version.getShortName();
    }

    public String getStage() {
        return version.getStage().name();
    }

    public boolean isUndecided() {
        return PlanWriters.isUndecided(version);
    }

    /** {@code januari 2020}; empty when it bears no date. */
    public String getMonth() {
        var date = version.getVersionDate();
        return date.getYear() == 0
                ? ""
                : DateTimeFormatter.ofPattern("MMMM y", LocaleContextHolder.getLocale())
                        .format(YearMonth.of(date.getYear(), date.getMonth()));
    }

    public boolean isPartial() {
        return version.getCoverage() == Version.Coverage.PARTIAL;
    }

    /** What an address adds to lead to it; nothing for the current one. */
    public String getSuffix() {
        return current ? "" : "?utgava=" + version.getSequence();
    }
}
