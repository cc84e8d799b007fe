package se.arshjul.portal.draft;

import java.util.List;
import java.util.function.BiFunction;
import se.arshjul.portal.form.Choice;

/**
 * What can be pointed to from an element.
 *
 * @param actors by their names, as they are called now
 * @param sources data sources by their names
 * @param elements other elements of the version by their ids
 * @param followed what can be taken up of the plan that this one follows; empty where it follows none
 * @param unclear says that a line means none of these, or which of them it can mean
 */
public record ElementNames(
        KnownNames actors,
        KnownNames sources,
        KnownNames elements,
        List<Choice> followed,
        BiFunction<String, List<String>, String> unclear) {

    boolean followsAnother() {
        return !followed.isEmpty();
    }
}
