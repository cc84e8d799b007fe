package se.arshjul.workflows.usertask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.inbox.InboxProperties;

/** The day by which a task should be done. */
@Component
class DueDays {

    private final InboxProperties properties;

    DueDays(InboxProperties properties) {
        this.properties = properties;
    }

    /**
     * The usual number of days, yet in time for the survey; what comes too late for that is due at once.
     *
     * @param last on which it still serves its survey
     */
    LocalDate of(String formKey, Instant came, Optional<LocalDate> last) {
        var day = WorkingDays.dateOf(came);
        var usual = WorkingDays.plusWorkingDays(day, properties.form(formKey).workingDays());
        return last.filter(usual::isAfter)
                .map(serves -> serves.isBefore(day) ? day : serves)
                .orElse(usual);
    }
}
