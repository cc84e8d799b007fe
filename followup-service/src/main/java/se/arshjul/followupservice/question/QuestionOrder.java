package se.arshjul.followupservice.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The questions of a survey in the order in which they are asked; those of a section stand together. */
record QuestionOrder(List<String> sections, List<Place> places) {

    record Place(String questionId, String sectionId) {}

    List<String> questionIds() {
        return places.stream().map(Place::questionId).toList();
    }

    QuestionOrder without(String questionId) {
        return new QuestionOrder(
                sections,
                places.stream()
                        .filter(place -> !place.questionId().equals(questionId))
                        .toList());
    }

    /** With the question, new or moved, at the wanted position or the nearest one within its section; 0 is the last. */
    QuestionOrder with(String questionId, String sectionId, int position) {
        List<Place> others = new ArrayList<>(without(questionId).places());
        var section = sections.indexOf(sectionId);
        var first =
                (int) others.stream().filter(place -> section(place) < section).count();
        var last =
                (int) others.stream().filter(place -> section(place) <= section).count();
        var index = position == 0 ? last : Math.clamp(position - 1, first, last);
        others.add(index, new Place(questionId, sectionId));
        return new QuestionOrder(sections, List.copyOf(others));
    }

    /** With these questions moved together, in their order, behind that one, or first in the section without one. */
    QuestionOrder withTogether(List<String> questionIds, String sectionId, String afterQuestionId) {
        List<Place> others = new ArrayList<>(places);
        others.removeIf(place -> questionIds.contains(place.questionId()));
        var section = sections.indexOf(sectionId);
        var index = afterQuestionId.isEmpty()
                ? (int) others.stream()
                        .filter(place -> section(place) < section)
                        .count()
                : others.indexOf(new Place(afterQuestionId, sectionId)) + 1;
        others.addAll(
                index, questionIds.stream().map(id -> new Place(id, sectionId)).toList());
        return new QuestionOrder(sections, List.copyOf(others));
    }

    /** Those of each section together, in the order of the sections. */
    QuestionOrder bySection() {
        return new QuestionOrder(
                sections,
                places.stream().sorted(Comparator.comparingInt(this::section)).toList());
    }

    private int section(Place place) {
        return sections.indexOf(place.sectionId());
    }
}
