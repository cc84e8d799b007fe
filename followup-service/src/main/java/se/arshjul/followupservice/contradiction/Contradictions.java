package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.clarification.Clarifications;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.rule.RuleRepository;

/** Where answers contradict each other by the rules of their survey, and what a body has said of it. */
@Component
public class Contradictions {

    private final RuleRepository rules;
    private final Clarifications clarifications;
    private final ConfirmedRules confirmations;

    Contradictions(RuleRepository rules, Clarifications clarifications, ConfirmedRules confirmations) {
        this.rules = rules;
        this.clarifications = clarifications;
        this.confirmations = confirmations;
    }

    /** The rules by which these answers contradict each other. */
    public List<ContradictionRule> in(RequestName request, AnswerSheet sheet) {
        return BrokenRules.of(rules.list(request.survey()), sheet);
    }

    /**
     * Of those the ones that a body can still mend while the agency asks about single answers: it has read the others,
     * and they are locked.
     */
    List<ContradictionRule> inClarified(RequestName request, AnswerSheet sheet) {
        var asked = clarifications.asked(request);
        return in(request, sheet).stream()
                .filter(rule -> rule.hard() && asked.stream().anyMatch(rule::names))
                .toList();
    }

    /** Refuses answers that must be changed, or contradict each other otherwise than somebody has read and confirmed. */
    public void requireConfirmed(RequestName request, AnswerSheet sheet, List<RuleName> confirmed) {
        var found = in(request, sheet);
        requireNone(request, found.stream().filter(ContradictionRule::hard).toList());
        var open =
                found.stream().filter(rule -> !confirmed.contains(rule.name())).toList();
        if (!open.isEmpty()) {
            throw ContradictionRefusals.unconfirmed(request, open.size());
        }
    }

    /** Refuses what the clarified answers must not say. */
    public void requireClarified(RequestName request, AnswerSheet sheet) {
        requireNone(request, inClarified(request, sheet));
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

    /** What was confirmed when this version was submitted. */
    public List<RuleName> confirmed(RequestName request, int version) {
        return confirmations.list(request, version);
    }
}
