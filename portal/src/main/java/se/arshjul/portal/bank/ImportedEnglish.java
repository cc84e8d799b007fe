package se.arshjul.portal.bank;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.portal.bank.Imported.FieldChange;
import se.arshjul.portal.bank.Imported.State;
import se.arshjul.portal.english.EnglishView;

/**
 * What a file says in English of one section or question, and what would become of it.
 *
 * @param row the number of the first row about it
 * @param wanted the English text as it would be, with its name and the etag that guards it
 * @param title what it is about, in Swedish
 * @param overtaken whether somebody has changed it since the file was fetched
 * @param fields what would be another
 * @param faults what is wrong with it, in words
 */
public record ImportedEnglish(
        int row,
        State state,
        EnglishText wanted,
        String title,
        boolean overtaken,
        List<FieldChange> fields,
        List<String> faults) {

    public String getId() {
        return new EnglishView(wanted).getId();
    }

    public String getWording() {
        return title;
    }

    /** Whether it is taken unless somebody says otherwise. */
    public boolean isTaken() {
        return !overtaken;
    }

    boolean isSavable() {
        return state == State.CHANGED;
    }

    /** The English text as the form carries it: without the Swedish, which the survey has. */
    public String getField() {
        var bare = wanted.toBuilder();
        bare.getPartsBuilderList().forEach(part -> part.clearSwedish().clearSource());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bare.build().toByteArray());
    }

    /** One as a form has carried it. */
    static Optional<EnglishText> parse(String field) {
        try {
            return Optional.of(EnglishText.parseFrom(Base64.getUrlDecoder().decode(field)));
        } catch (InvalidProtocolBufferException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
