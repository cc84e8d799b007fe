package se.arshjul.followupservice.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.FollowUps;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleRepository;

/**
 * Which are open: all, or while single answers are asked about those questions, what a change of them may ask for, and
 * what they cannot be right together with. An answer must not be held to another that is wrong and locked.
 */
@Component
public class OpenQuestions {

    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final SignedAnswers signed;
    private final RuleRepository rules;

    OpenQuestions(QuestionRepository questions, AnswerRepository answers, SignedAnswers signed, RuleRepository rules) {
        this.questions = questions;
        this.answers = answers;
        this.signed = signed;
        this.rules = rules;
    }

    /** Refuses when the answer to this question, the last part of its name, is locked. */
    public void require(Request request, String question) {
        if (request.clarifying() && !open(request).contains(question)) {
            throw RequestRefusals.locked(request);
        }
    }

    private Set<String> open(Request request) {
        var inOrder = questions.list(request.name().survey());
        return open(request, inOrder, new AnswerSheet(inOrder, answers.list(request.name())));
    }

    /**
     * What is in the way of submitting. What an amendment has done meanwhile to an answer that the body cannot change is
     * not: it would keep the body from its word on the one that it is asked about.
     */
    List<Finding> findings(Request request, AnswerSheet sheet) {
        var findings = sheet.findings();
        if (findings.isEmpty() || !request.clarifying()) {
            return findings;
        }
        var open = clarified(request, sheet);
        return findings.stream()
                .filter(finding -> open.contains(finding.question().question()))
                .toList();
    }

    /** Those that are open while single answers are asked about; last parts of their names. */
    public Set<String> clarified(Request request, AnswerSheet sheet) {
        return open(request, questions.list(request.name().survey()), sheet);
    }

    private Set<String> open(Request request, List<Question> inOrder, AnswerSheet sheet) {
        var hard = rules.list(request.name().survey()).stream()
                .filter(ContradictionRule::hard)
                .toList();
        var open = FollowUps.with(request.rework().questions(), inOrder);
        if (hard.isEmpty()) {
            return open;
        }
        var broken = BrokenRules.of(hard, sheet);
        var changed = sheet.changedSince(signed.of(request.name()));
        for (var wider = wider(open, hard, broken, changed, inOrder);
                !wider.equals(open);
                wider = wider(open, hard, broken, changed, inOrder)) {
            open = wider;
        }
        return open;
    }

    /** An answer that was changed because of a rule stays open: it may have become wrong in another way. */
    private static Set<String> wider(
            Set<String> open,
            List<ContradictionRule> hard,
            List<ContradictionRule> broken,
            Set<String> changed,
            List<Question> inOrder) {
        Set<String> wider = new HashSet<>(open);
        hard.stream()
                .filter(rule -> rule.questions().stream().anyMatch(open::contains))
                .forEach(rule -> rule.questions().stream()
                        .filter(question -> broken.contains(rule) || changed.contains(question))
                        .forEach(wider::add));
        return FollowUps.with(List.copyOf(wider), inOrder);
    }

    /** Whether the answers to these questions are those that the body has signed last. */
    public boolean areAsSigned(List<String> questions, RequestName request, AnswerSheet sheet) {
        var before = signed.of(request);
        return questions.stream().allMatch(question -> sheet.isAs(before.get(question), question));
    }
}
