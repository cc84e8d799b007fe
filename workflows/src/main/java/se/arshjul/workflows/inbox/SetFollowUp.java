package se.arshjul.workflows.inbox;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.history.ItemChange;
import se.arshjul.workflows.history.ItemChange.Kind;
import se.arshjul.workflows.history.ItemChange.Who;
import se.arshjul.workflows.history.ItemHistory;

/** Sets the day on which somebody wants to look at an item again, or takes it away. */
@Component
class SetFollowUp {

    /** Without a day nothing is to be looked at. */
    record Command(WorkItemName name, @Nullable LocalDate date, String note) {}

    private final WorkItemRepository items;
    private final Requests requests;
    private final Audit audit;
    private final ItemHistory history;
    private final InstantSource clock;

    SetFollowUp(WorkItemRepository items, Requests requests, Audit audit, ItemHistory history, InstantSource clock) {
        this.items = items;
        this.requests = requests;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    WorkItem handle(RequestId id, Command command) {
        var first = requests.firstTime(id, command);
        var item = CandidateGroups.permitted(items.lock(command.name()).orElseThrow(WorkItemRefusals::notAllowed));
        if (!first) {
            return item;
        }
        var followed = item.followedUp(wanted(item, command));
        if (!followed.equals(item)) {
            items.save(followed);
            audit.record("SetFollowUp", item.name().toString(), item, followed);
            history.append(change(followed));
        }
        return followed;
    }

    private ItemChange change(WorkItem followed) {
        var caller = CandidateGroups.at(followed);
        var followUp = followed.followUp();
        return new ItemChange(
                followed.id(),
                Kind.FOLLOWED_UP,
                clock.instant(),
                new Who(caller.subject(), caller.name()),
                Who.NOBODY,
                followUp == null ? null : followUp.date(),
                followUp == null ? "" : followUp.note());
    }

    private WorkItem.@Nullable FollowUp wanted(WorkItem item, Command command) {
        var date = command.date();
        if (date == null) {
            return null;
        }
        if (date.isBefore(WorkingDays.dateOf(clock.instant()))) {
            throw WorkItemRefusals.dayHasPassed();
        }
        return new WorkItem.FollowUp(
                date, command.note(), CandidateGroups.at(item).name());
    }
}
