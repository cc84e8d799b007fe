package se.arshjul.portal.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.implementation.ActorDirectory;
import se.arshjul.portal.language.DiagramTexts;
import se.arshjul.workflow.v1.WorkItem;

/** Tells of tasks what they are about, in words. */
@Component
class TaskViews {

    /** The most that is given at once; there are 311 principals. */
    private static final int PAGE = 1000;

    private static final Pattern NUMBER_OF_ROUND = Pattern.compile("-[0-9]+$");

    private final Calls<ActorServiceBlockingStub> actors;
    private final ActorDirectory directory;
    private final DiagramTexts diagrams;

    TaskViews(Calls<ActorServiceBlockingStub> actors, ActorDirectory directory, DiagramTexts diagrams) {
        this.actors = actors;
        this.directory = directory;
        this.diagrams = diagrams;
    }

    TaskView view(WorkItem item) {
        return views(List.of(item)).getFirst();
    }

    List<TaskView> views(List<WorkItem> items) {
        var abouts = abouts(items.stream().map(WorkItem::getSubject).toList());
        return items.stream()
                .map(item -> new TaskView(
                        item,
                        title(item.getTitle()),
                        diagrams.read(item.getInstruction()),
                        abouts.getOrDefault(item.getSubject(), "")))
                .toList();
    }

    /** What the diagram calls a task, in the reader's language. */
    String title(String swedish) {
        return diagrams.read(swedish);
    }

    /** For each subject the year, and what the principal or the actor is called where it is about one. */
    Map<String, String> abouts(List<String> subjects) {
        // Read only where a name is needed, and then once: all of them are less than one page of the inbox.
        var names = subjects.stream().anyMatch(TaskViews::isAboutPrincipal) ? names() : Map.<String, String>of();
        var asked = subjects.stream().anyMatch(TaskViews::isAboutRound) ? directory.names() : Map.<String, String>of();
        var abouts = new HashMap<String, String>();
        subjects.forEach(subject ->
                abouts.put(subject, isAboutRound(subject) ? aboutRound(subject, asked) : about(subject, names)));
        return abouts;
    }

    private static boolean isAboutRound(String subject) {
        return subject.contains("/commitmentRounds/");
    }

    /** The id of a round is that of its actor and a number. */
    private static String aboutRound(String subject, Map<String, String> names) {
        var parts = subject.split("/", -1);
        var actor = "actors/" + NUMBER_OF_ROUND.matcher(parts[5]).replaceFirst("");
        return parts[3] + ", " + ActorDirectory.name(names, actor);
    }

    private static boolean isAboutPrincipal(String subject) {
        return subject.startsWith("surveys/") && subject.split("/", -1).length > 3;
    }

    private static String about(String subject, Map<String, String> names) {
        var parts = subject.split("/", -1);
        return isAboutPrincipal(subject)
                ? parts[1] + ", " + names.getOrDefault(parts[3], parts[3])
                : parts[parts.length - 1];
    }

    /** By the id that also ends the name of a principal's request; nothing while the register is silent. */
    private Map<String, String> names() {
        return actors.part(TaskViews::read).orElse(Map.of());
    }

    private static Map<String, String> read(ActorServiceBlockingStub stub) {
        var names = new HashMap<String, String>();
        var asked = ListRecipientsRequest.newBuilder().setPageSize(PAGE);
        do {
            var page = stub.listRecipients(asked.build());
            page.getRecipientsList().forEach(one -> names.put(one.getRecipientId(), one.getDisplayName()));
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty());
        return names;
    }
}
