package se.arshjul.planservice.implementation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Name of a row, {@code plans/{plan}/implementationPlans/{year}/rows/{number}}; the same in every revision. */
public record RowName(ImplementationName plan, int number) {

    private static final Pattern FORM = Pattern.compile("(plans/[^/]+/implementationPlans/[^/]+)/rows/([1-9]\\d{0,3})");

    /** Reads a name; one of another form names nothing that exists. */
    public static RowName parse(String text) {
        return find(text).orElseThrow(() -> ImplementationRefusals.rowNotFound(text));
    }

    /** Empty for text of another form. */
    static Optional<RowName> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new RowName(ImplementationName.parse(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return plan + "/rows/" + number;
    }
}
