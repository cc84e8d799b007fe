package se.arshjul.followupservice.answering;

import java.util.List;
import se.arshjul.followup.v1.CheckContradictionRulesResponse;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followupservice.assessment.Screening;
import se.arshjul.followupservice.contradiction.CheckContradictions.Applied;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;

/** Answers that do not go together, as messages. */
final class ContradictionProtos {

    private ContradictionProtos() {}

    /** Those of this request, of which there is known to be one. */
    static List<Contradiction> toProto(
            String request, List<se.arshjul.followupservice.contradiction.Contradiction> found) {
        var survey = RequestName.find(request).orElseThrow().survey();
        return found.stream().map(one -> toProto(survey, one)).toList();
    }

    /** Those of this response, each with whether the body has confirmed it. */
    static List<Contradiction> toProto(String request, Screening screening) {
        var survey = RequestName.find(request).orElseThrow().survey();
        return screening.contradictions().stream()
                .map(one -> toProto(survey, one).toBuilder()
                        .setConfirmed(screening.confirmed().contains(one))
                        .build())
                .toList();
    }

    private static Contradiction toProto(
            SurveyName survey, se.arshjul.followupservice.contradiction.Contradiction one) {
        return Contradiction.newBuilder()
                .setQuestion(new QuestionName(survey, one.question()).toString())
                .setOptionId(one.option())
                .setMissingQuestion(new QuestionName(survey, one.needs()).toString())
                .build();
    }

    static CheckContradictionRulesResponse toRules(SurveyName survey, List<Applied> rules) {
        var reply = CheckContradictionRulesResponse.newBuilder();
        rules.forEach(one -> reply.addRulesBuilder()
                .setContradiction(toProto(survey, one.rule()))
                .setApplied(one.applied()));
        return reply.build();
    }

    /** What names no questions confirms nothing. */
    static List<se.arshjul.followupservice.contradiction.Contradiction> toDomain(List<Contradiction> confirmed) {
        return confirmed.stream()
                .flatMap(one -> QuestionName.find(one.getQuestion()).stream()
                        .flatMap(question -> QuestionName.find(one.getMissingQuestion()).stream()
                                .map(needs -> new se.arshjul.followupservice.contradiction.Contradiction(
                                        question.question(), one.getOptionId(), needs.question()))))
                .toList();
    }
}
