package se.arshjul.portal.draft;

import java.util.List;
import java.util.function.UnaryOperator;
import se.arshjul.portal.form.Choice;

/**
 * What can be pointed to from an element.
 *
 * @param actors by their names, as they are called now
 * @param sources data sources by their names
 * @param elements other elements of the version by their ids
 * @param followed what can be taken up of the plan that this one follows; empty where it follows none
 * @param unknown says that something is known by none of these names
 */
public record ElementNames(
        KnownNames actors,
        KnownNames sources,
        KnownNames elements,
        List<Choice> followed,
        UnaryOperator<String> unknown) {

    boolean followsAnother() {
        return !followed.isEmpty();
    }
}
