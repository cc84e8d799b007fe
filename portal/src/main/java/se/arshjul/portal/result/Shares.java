package se.arshjul.portal.result;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;

/** How large a share of all has given each answer to a question of one choice or a scale, in the order of the answers. */
final class Shares {

    private Shares() {}

    static List<String> answers(Question question) {
        return question.getKind() == Question.Kind.SCALE
                ? IntStream.rangeClosed(
                                question.getScale().getMin(),
                                question.getScale().getMax())
                        .mapToObj(String::valueOf)
                        .toList()
                : question.getOptionsList().stream()
                        .map(Question.Option::getLabel)
                        .toList();
    }

    static List<String> of(QuestionResult result, Words words) {
        var all = result.getBreakdowns(0);
        if (all.getHidden() || all.getAnswered() == 0) {
            var nothing = all.getHidden() ? words.text("result.hidden") : "–";
            return Collections.nCopies(answers(result.getQuestion()).size(), nothing);
        }
        return all.getCountsList().stream()
                .map(count -> words.text("result.percent", Words.percent(count.getAnswers(), all.getAnswered())))
                .toList();
    }
}
