package se.arshjul.portal.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.call.ResourceId;

/**
 * One of the answers that the agency asks about now.
 *
 * @param conversation what was asked and said about it, oldest first; the last is what waits for a word
 * @param section its question as a field, with those that a change of the answer may ask for
 */
public record AskedAnswer(List<ClarificationView> conversation, SectionView section) {

    /** What an explanation's field is called, before the id of its question. */
    private static final String EXPLANATION = "explanation-";

    /** In the order of the questions; what several of them may ask for stands with the first. */
    static List<AskedAnswer> of(Request request, List<ClarificationView> told, SectionView open) {
        var ids =
                request.getClarifiedQuestionsList().stream().map(ResourceId::of).toList();
        var questions = open.all().stream().map(QuestionField::question).toList();
        Set<String> placed = new HashSet<>(ids);
        List<AskedAnswer> asked = new ArrayList<>();
        for (var field : open.all()) {
            var id = field.getName();
            if (ids.contains(id)) {
                var with = Conditions.withFollowUps(List.of(id), questions);
                var fields = open.all().stream()
                        .filter(one ->
                                one.getName().equals(id) || with.contains(one.getName()) && placed.add(one.getName()))
                        .toList();
                var about =
                        told.stream().filter(one -> one.getName().equals(id)).toList();
                if (!about.isEmpty()) {
                    asked.add(new AskedAnswer(about, new SectionView(open.section(), fields)));
                }
            }
        }
        return asked;
    }

    /** What waits for a word. */
    public ClarificationView current() {
        return conversation.getLast();
    }

    /** Name of the field in which it is explained. */
    public String getExplanation() {
        return explanation(current().getName());
    }

    static String explanation(String question) {
        return EXPLANATION + question;
    }

    /** Whether a file is an answer too. */
    public boolean isFileTaking() {
        return section.all().getFirst().isFileTaking();
    }
}
