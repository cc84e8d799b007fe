package se.arshjul.planservice.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.planservice.implementation.ImplementationName;

/** Name of a round, {@code plans/{plan}/implementationPlans/{year}/commitmentRounds/{actor}-{number}}. */
record RoundName(ImplementationName plan, String actorId, int number) {

    private static final Pattern FORM = Pattern.compile("(plans/[a-z][a-z0-9-]{0,62}/implementationPlans/2\\d{3})"
            + "/commitmentRounds/([a-z][a-z0-9-]{0,62})-([1-9]\\d{0,3})");

    /** Empty for text of another form: then there is no such round, and who may know that differs. */
    static Optional<RoundName> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new RoundName(
                        ImplementationName.parse(form.group(1)), form.group(2), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    static RoundName parse(String text) {
        return find(text).orElseThrow(() -> CommitmentRefusals.roundNotFound(text));
    }

    String actor() {
        return "actors/" + actorId;
    }

    @JsonValue
    @Override
    public String toString() {
        return plan + "/commitmentRounds/" + actorId + "-" + number;
    }
}
