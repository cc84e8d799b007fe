package se.arshjul.planservice.progress;

import java.util.List;
import se.arshjul.planservice.progress.Progress.State;

/** How far an element has come, going by what bodies have answered: the share of yes among all answers together. */
record Proposal(State state, int answered, int affirmed) {

    /** Of a hundred answers, so many yes as a few bodies for which the question does not fit leave. */
    private static final int DONE = 90;

    /** Of a hundred answers, fewer yes than a beginning would give. */
    private static final int STARTED = 10;

    static Proposal of(List<Evidence> evidence) {
        var answered = evidence.stream().mapToInt(Evidence::answered).sum();
        var affirmed = evidence.stream().mapToInt(Evidence::affirmed).sum();
        return new Proposal(state(100L * affirmed, answered), answered, affirmed);
    }

    private static State state(long hundredfold, int answered) {
        if (answered == 0) {
            return State.UNKNOWN;
        }
        if (hundredfold >= (long) DONE * answered) {
            return State.DONE;
        }
        return hundredfold < (long) STARTED * answered ? State.NOT_STARTED : State.ONGOING;
    }
}
