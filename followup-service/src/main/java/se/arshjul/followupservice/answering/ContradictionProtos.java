package se.arshjul.followupservice.answering;

import java.util.List;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followupservice.assessment.Screening;
import se.arshjul.followupservice.contradiction.Confirmed;
import se.arshjul.followupservice.contradiction.FoundContradiction;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;

/** Answers that do not go together, as messages. */
final class ContradictionProtos {

    private ContradictionProtos() {}

    static List<Contradiction> toProto(List<FoundContradiction> found, ReadInEnglish english) {
        return found.stream()
                .map(one -> toProto(one.rule(), english).toBuilder()
                        .setEtag(one.etag())
                        .build())
                .toList();
    }

    /** Those of a response, each with whether the body has confirmed it. */
    static List<Contradiction> toProto(Screening screening, ReadInEnglish english) {
        return screening.contradictions().stream()
                .map(rule -> toProto(rule, english).toBuilder()
                        .setConfirmed(screening.confirmed().contains(rule.name()))
                        .build())
                .toList();
    }

    private static Contradiction toProto(ContradictionRule rule, ReadInEnglish english) {
        return Contradiction.newBuilder()
                .setRule(rule.name().toString())
                .setSentence(rule.sentence())
                .setEnglishSentence(english.sentence(rule))
                .setSeverity(rule.hard() ? Severity.HARD : Severity.SOFT)
                .addAllQuestions(rule.questions().stream()
                        .map(question -> new QuestionName(rule.name().survey(), question).toString())
                        .toList())
                .build();
    }

    /** What names no rule confirms nothing. */
    static List<Confirmed> toDomain(List<Contradiction> confirmed) {
        return confirmed.stream()
                .flatMap(one -> RuleName.find(one.getRule()).map(rule -> new Confirmed(rule, one.getEtag())).stream())
                .toList();
    }
}
