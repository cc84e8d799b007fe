package se.arshjul.followupservice.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.result.PublicationName;

/** A principal in a publication, and what it answered without free text. */
record Principal(
        PublicationName publication,
        String request,
        String actor,
        String displayName,
        String kind,
        String countyCode,
        String sizeGroup,
        boolean answered,
        List<Given> answers) {

    /** What was answered to one question: options, or a number that is null for a choice. */
    record Given(
            String questionId,
            List<String> options,
            @Nullable BigDecimal number) {}

    @Override
    public String toString() {
        return publication + "/principals/" + request;
    }
}
