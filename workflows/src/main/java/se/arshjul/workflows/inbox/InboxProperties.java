package se.arshjul.workflows.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the inbox treats its items.
 *
 * @param lock how long the engine leaves an item's job with us before it hands it out again: the heartbeat
 * @param tellEvery how often is looked whether somebody is to be told by mail of a task, and whether the day of one is to
 *     be moved
 * @param forms what is known of a form, by its key
 */
@ConfigurationProperties("arshjul.inbox")
public record InboxProperties(
        @DefaultValue("15m") Duration lock,
        @DefaultValue("1m") Duration tellEvery,
        @DefaultValue Map<String, Form> forms) {

    /**
     * A form on which items are done.
     *
     * @param workingDays working days from an item's coming until it should be done
     * @param decisions the words the diagram branches on; empty where there is nothing to decide
     * @param fields of which a draft can be kept, {@code *} at the end for any ending; empty where there is nothing to
     *     write, and where what is written is kept elsewhere for all
     */
    public record Form(int workingDays, List<String> decisions, List<String> fields) {

        public Form {
            workingDays = workingDays == 0 ? USUAL : workingDays;
            decisions = decisions == null ? List.of() : List.copyOf(decisions);
            fields = fields == null ? List.of() : List.copyOf(fields);
        }

        boolean knows(String field) {
            return fields.stream()
                    .anyMatch(known -> known.endsWith("*")
                            ? field.startsWith(known.substring(0, known.length() - 1))
                            : field.equals(known));
        }
    }

    /** A working week. */
    private static final int USUAL = 5;

    private static final Form UNKNOWN = new Form(USUAL, List.of(), List.of());

    public Form form(String key) {
        return forms.getOrDefault(key, UNKNOWN);
    }

    /** After three missed deliveries, and the time a busy engine takes for one, nobody waits for an item any more. */
    public Duration silence() {
        return lock.multipliedBy(3).plus(lock.dividedBy(3));
    }
}
