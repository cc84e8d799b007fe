package se.arshjul.workflows.event;

import java.util.List;

/** What becomes of an event of one type. */
sealed interface Route {

    /** A process begins; its first variable names the subject. */
    record Start(String process, String variable) implements Route {}

    /** Running processes may wait for it. */
    record Message() implements Route {}

    /** As {@link Message}, for a process that waits for it now: later it would be about something else. */
    record Passing() implements Route {}

    /**
     * As {@link Message}; the subject has come to its end and nothing more is to be done about it.
     *
     * @param but the element of which a task may come of the end itself; empty where none does
     */
    record Farewell(String but) implements Route {

        Farewell() {
            this("");
        }
    }

    /** As {@link Message}; what was decided on this form before is of an earlier round. */
    record NewRound(String formKey) implements Route {}

    /** Somebody has decided what an item asks on one of these forms, on whichever the process stands at. */
    record Decision(List<String> forms) implements Route {

        Decision(String... forms) {
            this(List.of(forms));
        }
    }

    /** Something about a body is right now that items on this form ask for. */
    record ActorMended(String formKey) implements Route {}

    /** Somebody of a body holds a part of its answer, or holds it no more. */
    record Handed() implements Route {}

    /** Only written down. */
    record Noted() implements Route {}

    /** Whether the engine is told. */
    default boolean told() {
        return switch (this) {
            case Start start -> true;
            case Message message -> true;
            case Passing passing -> true;
            case Farewell farewell -> true;
            case NewRound round -> true;
            case Decision decision -> false;
            case ActorMended mended -> false;
            case Handed handed -> false;
            case Noted noted -> false;
        };
    }
}
