package se.arshjul.workflows.usertask;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.loop.Loop;
import se.arshjul.workflows.usertask.OpenDays.Day;

/**
 * Looks whether the days of open tasks still are those of their surveys. It looks instead of being told: dates are
 * changed in many ways, before a survey is approved also without an event, and a task that came while nobody could be
 * asked for them gets its day here.
 */
@Component
class DueDateWatch extends Loop {

    private final OpenDays days;
    private final LastDays lastDays;
    private final DueDays dueDays;
    private final MoveDueDate moveDueDate;

    /** It takes one question for each survey with open tasks, of which there are a handful. */
    DueDateWatch(
            OpenDays days, LastDays lastDays, DueDays dueDays, MoveDueDate moveDueDate, InboxProperties properties) {
        super("due-date-watch", properties.tellEvery());
        this.days = days;
        this.lastDays = lastDays;
        this.dueDays = dueDays;
        this.moveDueDate = moveDueDate;
    }

    @Override
    protected void turn() {
        Caller.process("workflows").context().run(this::look);
    }

    void look() {
        days.list(LastDays.forms()).stream()
                .collect(Collectors.groupingBy(day -> LastDays.nameOf(day.subject())))
                .forEach((survey, open) -> lastDays.survey(survey).ifPresent(found -> follow(found, open)));
    }

    private void follow(Survey survey, List<Day> open) {
        for (var day : open) {
            var due = dueDays.of(day.formKey(), day.came(), LastDays.day(survey, day.formKey()));
            if (!due.equals(day.due())) {
                moveDueDate.handle(day.item(), due);
            }
        }
    }
}
