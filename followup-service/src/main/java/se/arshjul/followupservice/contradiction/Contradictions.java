package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.BrokenRules;
import se.arshjul.followupservice.answer.OpenQuestions;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.rule.RuleRepository;

/** Where answers contradict each other by the rules of their survey, and what a body has said of it. */
@Component
public class Contradictions {

    private final RuleRepository rules;
    private final OpenQuestions openQuestions;
    private final ConfirmedRules confirmations;

    Contradictions(RuleRepository rules, OpenQuestions openQuestions, ConfirmedRules confirmations) {
        this.rules = rules;
        this.openQuestions = openQuestions;
        this.confirmations = confirmations;
    }

    /** The rules by which these answers contradict each other. */
    public List<ContradictionRule> in(RequestName request, AnswerSheet sheet) {
        return BrokenRules.of(rules.list(request.survey()), sheet);
    }

    /**
     * Of those the ones that a body must mend while the agency asks about single answers: they name one that is open, so
     * that all of theirs are. It has read the others, and they are locked.
     */
    List<ContradictionRule> inClarified(Request request, AnswerSheet sheet) {
        var open = openQuestions.clarified(request, sheet);
        return in(request.name(), sheet).stream()
                .filter(rule -> rule.hard() && open.stream().anyMatch(rule::names))
                .toList();
    }

    /** Refuses answers that must be changed, or contradict each other otherwise than somebody has read and confirmed. */
    public void requireConfirmed(RequestName request, AnswerSheet sheet, List<Confirmed> confirmed) {
        var found = in(request, sheet);
        requireNone(request, found.stream().filter(ContradictionRule::hard).toList());
        var open = found.stream()
                .map(rule -> FoundContradiction.of(rule, sheet))
                .filter(one -> confirmed.stream().noneMatch(said -> said.isOf(one)))
                .toList();
        if (!open.isEmpty()) {
            throw ContradictionRefusals.unconfirmed(request, open.size());
        }
    }

    /** Refuses what the clarified answers must not say. */
    public void requireClarified(Request request, AnswerSheet sheet) {
        requireNone(request.name(), inClarified(request, sheet));
    }

    private static void requireNone(RequestName request, List<ContradictionRule> hard) {
        if (!hard.isEmpty()) {
            throw ContradictionRefusals.contradicting(request, hard.size());
        }
    }

    /** Keeps with a version what somebody has confirmed of its answers. */
    public void keep(RequestName request, int version, AnswerSheet sheet, List<RuleName> confirmed) {
        in(request, sheet).stream()
                .filter(rule -> !rule.hard() && confirmed.contains(rule.name()))
                .forEach(rule -> confirmations.insert(request, version, rule.name()));
    }

    /** Of what was confirmed with the version that was signed last, what it was said of: the same answers still. */
    public List<RuleName> stillConfirmed(RequestName request, int signed, AnswerSheet sheet) {
        var said = confirmed(request, signed);
        return in(request, sheet).stream()
                .filter(rule ->
                        said.contains(rule.name()) && openQuestions.areAsSigned(rule.questions(), request, sheet))
                .map(ContradictionRule::name)
                .toList();
    }

    /** What was confirmed when this version was submitted. */
    public List<RuleName> confirmed(RequestName request, int version) {
        return confirmations.list(request, version);
    }
}
