package se.arshjul.planservice.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which rows of an earlier year are copied, and why. */
record Copying(List<Choice> choices, String reason) {

    /** What is to become of one row, where something else than the proposal is chosen or it has a reason of its own. */
    record Choice(String row, boolean copied, String reason) {}

    /** A row that is copied, and why. */
    record Copy(Row row, String reason) {}

    /** The rows that are copied, in their order; refuses choices that cannot be followed. */
    List<Copy> of(List<CopyProposal> proposals) {
        var chosen = chosen(
                proposals.stream().map(one -> one.row().name().toString()).collect(Collectors.toSet()));
        var copies = new ArrayList<Copy>();
        for (var proposal : proposals) {
            var choice = chosen.get(proposal.row().name().toString());
            if (choice == null ? proposal.copied() : choice.copied()) {
                copies.add(copy(proposal, choice == null || choice.reason().isBlank() ? reason : choice.reason()));
            }
        }
        return copies;
    }

    private Map<String, Choice> chosen(Set<String> rows) {
        for (var at = 0; at < choices.size(); at++) {
            if (!rows.contains(choices.get(at).row())) {
                throw ImplementationRefusals.invalid(
                        "choices[" + at + "].row", "UNKNOWN", "No row of the year that is copied.");
            }
        }
        return choices.stream().collect(Collectors.toMap(Choice::row, Function.identity(), (one, same) -> same));
    }

    private static Copy copy(CopyProposal proposal, String why) {
        if (!proposal.copyable()) {
            throw ImplementationRefusals.invalid("choices", "MEASURE_GONE", "The version does not have its measure.");
        }
        if (proposal.needsReason() && why.isBlank()) {
            throw ImplementationRefusals.invalid("carry_reason", "REQUIRED", "Required for rows that are not done.");
        }
        return new Copy(proposal.row(), why);
    }
}
