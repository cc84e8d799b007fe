package se.arshjul.workflows.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.correspondence.PortalProperties;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.letter.SendWindow;
import se.arshjul.workflows.notice.LateTasks.Late;
import se.arshjul.workflows.wording.InboxWording;

/**
 * Writes to the people of a group about the tasks whose day has passed: one letter a day and address at most, and each
 * task in one letter only.
 */
@Component
class LateDigest {

    private final LateTasks lateTasks;
    private final Colleagues colleagues;
    private final TaskNames names;
    private final InboxWording wording;
    private final SendLetter letters;
    private final SendWindow window;
    private final PortalProperties portal;
    private final InstantSource clock;

    LateDigest(
            LateTasks lateTasks,
            Colleagues colleagues,
            TaskNames names,
            InboxWording wording,
            SendLetter letters,
            SendWindow window,
            PortalProperties portal,
            InstantSource clock) {
        this.lateTasks = lateTasks;
        this.colleagues = colleagues;
        this.names = names;
        this.wording = wording;
        this.letters = letters;
        this.window = window;
        this.portal = portal;
        this.clock = clock;
    }

    void send() {
        var now = clock.instant();
        var today = WorkingDays.dateOf(now);
        var late = isTime(today) ? lateTasks.untold(today) : List.<Late>of();
        if (!late.isEmpty() && sendAll(byAddress(late), today)) {
            lateTasks.told(late, now);
        }
    }

    /** Where letters go day and night, a day off is still no day to be told of work. */
    private boolean isTime(LocalDate today) {
        return WorkingDays.isWorkingDay(today)
                && window.left(LetterKind.TASKS_LATE).isZero();
    }

    private Map<String, Set<Late>> byAddress(List<Late> late) {
        Map<String, List<String>> addresses = new HashMap<>();
        // One letter to an address, however the groups write it.
        Map<String, Set<Late>> byAddress = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (var task : late) {
            task.groups().stream()
                    .flatMap(group -> addresses.computeIfAbsent(group, colleagues::addressesOf).stream())
                    .forEach(address -> byAddress
                            .computeIfAbsent(address, none -> new LinkedHashSet<>())
                            .add(task));
        }
        return byAddress;
    }

    /** Whether nobody was put off; who has the letter of the day does not get it again when the others are tried. */
    private boolean sendAll(Map<String, Set<Late>> byAddress, LocalDate today) {
        var everybody = true;
        for (var letter : byAddress.entrySet()) {
            var tasks = letter.getValue().stream()
                    .map(task -> names.task(task.title(), task.subject(), task.due(), task.holder()))
                    .toList();
            var key = new Letter.Key("workItems", LetterKind.TASKS_LATE, today.toString(), letter.getKey());
            var mail = wording.late(tasks, today, portal.portalUrl() + "/uppgifter?vy=grupp&klart=sent");
            everybody &= letters.send(key, mail) != Result.DEFERRED;
        }
        return everybody;
    }
}
