package se.arshjul.portal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.Change.FieldChange;
import se.arshjul.plan.v1.Element.Place;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.plan.ChangeView.FieldView;
import se.arshjul.portal.plan.ChangeView.Piece;

/** Changes in words: names for what services know by id, and which of two lists has what. */
@Component
public class DifferenceWords {

    private final Plans plans;
    private final ActorNames actors;
    private final MessageSource texts;

    DifferenceWords(Plans plans, ActorNames actors, MessageSource texts) {
        this.plans = plans;
        this.actors = actors;
        this.texts = texts;
    }

    public List<ChangeView> of(List<Change> changes, Version version) {
        var named = names(changes, version);
        return changes.stream()
                .map(change -> new ChangeView(
                        change,
                        change.getFieldsList().stream()
                                .map(field -> view(field, named))
                                .toList()))
                .toList();
    }

    private FieldView view(FieldChange field, Map<String, String> named) {
        var key = "difference.field." + field.getField().name();
        var place = field.getPlace() == Place.PLACE_UNSPECIFIED
                ? ""
                : field.getPlace().name();
        return switch (field.getField()) {
            case CONCERNED_ACTORS, RESPONSIBLE_PARTIES, DATA_SOURCES, RELATED_ELEMENTS ->
                new FieldView(key, place, "sv", listed(field, one -> named.getOrDefault(one, one)));
            case RECURRENCE -> new FieldView(key, place, "", replaced(field, word -> text("plan.often." + word)));
            case ELEMENT_KIND -> new FieldView(key, place, "", replaced(field, word -> text("plan.kind." + word)));
            case APPEARANCE_NUMBERED -> new FieldView(key, place, "", said(field, "difference.numbered."));
            case LABEL_SUMMARIZED -> new FieldView(key, place, "", said(field, "difference.summarized."));
            case FOLLOWED_ELEMENT -> new FieldView(key, place, "", List.of());
            default -> new FieldView(key, place, "sv", worded(field));
        };
    }

    /** Whether something is so, in the words of the two texts whose keys begin like this. */
    private List<Piece> said(FieldChange field, String key) {
        return List.of(
                new Piece("dropped", text(key + !field.getBefore().isEmpty())),
                new Piece("new", text(key + !field.getAfter().isEmpty())));
    }

    private static List<Piece> worded(FieldChange field) {
        return field.getPiecesCount() == 0
                ? replaced(field, UnaryOperator.identity())
                : field.getPiecesList().stream()
                        .map(piece -> new Piece(piece.getKind().name().toLowerCase(Locale.ROOT), piece.getText()))
                        .toList();
    }

    private static List<Piece> replaced(FieldChange field, UnaryOperator<String> word) {
        List<Piece> pieces = new ArrayList<>();
        if (!field.getBefore().isEmpty()) {
            pieces.add(new Piece("dropped", word.apply(field.getBefore())));
        }
        if (!field.getAfter().isEmpty()) {
            pieces.add(new Piece("new", word.apply(field.getAfter())));
        }
        return pieces;
    }

    /** What both lists have is not told. */
    private static List<Piece> listed(FieldChange field, UnaryOperator<String> name) {
        var before = lines(field.getBefore());
        var after = lines(field.getAfter());
        return Stream.concat(
                        before.stream()
                                .filter(one -> !after.contains(one))
                                .map(one -> new Piece("dropped", name.apply(one))),
                        after.stream()
                                .filter(one -> !before.contains(one))
                                .map(one -> new Piece("new", name.apply(one))))
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }

    /** What actors and data sources are called; what is not known stays as it is. */
    private Map<String, String> names(List<Change> changes, Version version) {
        var asked = changes.stream()
                .flatMap(change -> change.getFieldsList().stream())
                .flatMap(field -> Stream.concat(lines(field.getBefore()).stream(), lines(field.getAfter()).stream()))
                .distinct()
                .toList();
        Map<String, String> named = new HashMap<>();
        var bodies = asked.stream().filter(name -> name.startsWith("actors/")).toList();
        var called = actors.of(bodies, version.getVersionDate()).orElse(List.of());
        for (var i = 0; i < called.size(); i++) {
            named.put(bodies.get(i), called.get(i).then());
        }
        if (asked.stream().anyMatch(name -> name.startsWith("dataSources/"))) {
            plans.dataSources().orElse(Map.of()).forEach((name, source) -> named.put(name, source.getDisplayName()));
        }
        return named;
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
