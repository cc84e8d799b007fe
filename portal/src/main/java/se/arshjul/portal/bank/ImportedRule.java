package se.arshjul.portal.bank;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.portal.bank.Imported.FieldChange;
import se.arshjul.portal.bank.Imported.State;
import se.arshjul.portal.call.ResourceId;

/**
 * A row of the sheet with the rules, and what would become of it.
 *
 * @param row its number in the sheet
 * @param wanted the rule as it would be, with its name and the etag that guards it
 * @param overtaken whether somebody has changed the rule since the file was fetched
 * @param fields what would be another, or for a new rule all of it
 * @param faults what is wrong with it, in words
 */
public record ImportedRule(
        int row,
        State state,
        ContradictionRule wanted,
        boolean overtaken,
        List<FieldChange> fields,
        List<String> faults) {

    public String getId() {
        return ResourceId.of(wanted.getName());
    }

    public String getWording() {
        return wanted.getSentence();
    }

    /** Whether it is taken unless somebody says otherwise. */
    public boolean isTaken() {
        return state != State.UNKNOWN && !overtaken;
    }

    boolean isSavable() {
        return state == State.NEW || state == State.UNKNOWN || state == State.CHANGED;
    }

    /** Whether it is about this question. */
    boolean names(String question) {
        return Stream.of(wanted.getFirst(), wanted.getSecond())
                .anyMatch(statement -> statement.getQuestionId().equals(question)
                        || statement.getOtherQuestionId().equals(question));
    }

    /** The row as the form carries it. */
    public String getField() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(wanted.toByteArray());
    }

    /** A row as a form has carried it. */
    static Optional<ContradictionRule> parse(String field) {
        try {
            return Optional.of(
                    ContradictionRule.parseFrom(Base64.getUrlDecoder().decode(field)));
        } catch (InvalidProtocolBufferException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
