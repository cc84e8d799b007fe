package se.arshjul.planservice.draftelement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Element.Concerned;
import se.arshjul.planservice.plan.Work;

/** What an update changes of an element; null leaves as it is, empty takes away. */
public record Edit(
        @Nullable String code,
        @Nullable String label,
        @Nullable Boolean labelSummarized,
        @Nullable String summary,
        @Nullable String followed,
        @Nullable List<String> actors,
        @Nullable Boolean actorsOpen,
        @Nullable List<Appearance> appearances,
        @Nullable Work work,
        @Nullable List<String> related) {

    public Element apply(Element element) {
        var concerned = element.concerned();
        return new Element(
                element.name(),
                element.kind(),
                or(code, element.code()),
                or(label, element.label()),
                or(labelSummarized, element.labelSummarized()),
                element.parent(),
                element.position(),
                or(summary, element.summary()),
                followed == null ? element.followed() : given(followed),
                new Concerned(or(actors, concerned.actors()), or(actorsOpen, concerned.open())),
                or(appearances, element.appearances()),
                work == null ? element.work() : given(work),
                or(related, element.related()),
                element.revision());
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Work given(Work work) {
        return work.isEmpty() ? null : work;
    }
}
