package se.arshjul.planservice.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.planservice.implementation.ImplementationName;

/** Name of what an actor tells in a year, {@code plans/{plan}/implementationPlans/{year}/accounts/{actor}}. */
record AccountName(ImplementationName plan, String actorId) {

    private static final Pattern FORM =
            Pattern.compile("(plans/[a-z][a-z0-9-]{0,62}/implementationPlans/2\\d{3})/accounts/([a-z][a-z0-9-]{0,62})");

    /** Empty for text of another form: then there is no such account, and who may know that differs. */
    static Optional<AccountName> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new AccountName(ImplementationName.parse(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    String actor() {
        return "actors/" + actorId;
    }

    @JsonValue
    @Override
    public String toString() {
        return plan + "/accounts/" + actorId;
    }
}
