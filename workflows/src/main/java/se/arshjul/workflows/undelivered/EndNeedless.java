package se.arshjul.workflows.undelivered;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.completion.CompletionRepository;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItemEnds;
import se.arshjul.workflows.inbox.WorkItemRepository;
import se.arshjul.workflows.lettercorrection.LetterCorrection;

/**
 * Takes away the task to find out an address to which no letter is to go any more, and lets its process run to its end,
 * where nothing is sent. The process listens to no event for this: the engine keeps events about a request for weeks, and
 * one that has come to its end would end the process of its last letter before anybody has seen it.
 */
@Component
class EndNeedless {

    private final WorkItemRepository items;
    private final WorkItemEnds ends;
    private final CompletionRepository completions;

    EndNeedless(WorkItemRepository items, WorkItemEnds ends, CompletionRepository completions) {
        this.items = items;
        this.ends = ends;
        this.completions = completions;
    }

    @Transactional
    public void handle(String matter) {
        items.lockBySubject(matter, State.OPEN).stream()
                .filter(item -> item.origin().process().equals(LetterCorrection.PROCESS))
                .forEach(item -> {
                    ends.withdraw(item, Cause.EVENT);
                    completions.queue(item.origin().jobKey(), Map.of());
                });
    }
}
