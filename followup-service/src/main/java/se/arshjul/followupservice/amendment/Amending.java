package se.arshjul.followupservice.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.question.AddQuestion;
import se.arshjul.followupservice.question.AmendQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.question.QuestionRules;
import se.arshjul.followupservice.question.Rewording;
import se.arshjul.followupservice.question.Successors;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.refusal.FieldViolation;

/** Says what an amendment does, or why it cannot be made. */
@Component
class Amending {

    private final QuestionRepository questions;
    private final AmendQuestions amendQuestions;
    private final AddQuestion addQuestion;
    private final Successors successors;
    private final TouchedReport touched;

    Amending(
            QuestionRepository questions,
            AmendQuestions amendQuestions,
            AddQuestion addQuestion,
            Successors successors,
            TouchedReport touched) {
        this.questions = questions;
        this.amendQuestions = amendQuestions;
        this.addQuestion = addQuestion;
        this.successors = successors;
        this.touched = touched;
    }

    /** The questions that change, first the one that is wanted: as they would be, or as it is when it is withdrawn. */
    List<Question> plan(Survey survey, Wanted wanted) {
        survey.require(State.OPEN);
        if (survey.name().isPilot()) {
            throw SurveyRefusals.wrongState(survey);
        }
        return switch (wanted.kind()) {
            case ADDED -> List.of(added(survey, Objects.requireNonNull(wanted.question())));
            case WITHDRAWN -> List.of(requireDispensable(asked(wanted), survey));
            case CHANGED -> changed(survey, asked(wanted), Objects.requireNonNull(wanted.question()), wanted);
        };
    }

    private Question asked(Wanted wanted) {
        return questions.get(wanted.name()).requireEtag(wanted.etag());
    }

    private List<Question> changed(Survey survey, Question asked, Question changed, Wanted wanted) {
        require(Rewording.findings(asked, changed));
        var gone = Rewording.gone(asked, changed);
        require(strangers(gone, changed, wanted.successors()));
        if (successors.taken(asked.name(), Set.copyOf(ids(changed)))) {
            throw AmendmentRefusals.optionTaken();
        }
        var planned = amendQuestions.withRows(QuestionRules.check(Rewording.of(asked, changed), survey));
        var deciding = amendQuestions.deciding(planned, gone);
        if (!deciding.isEmpty()) {
            throw AmendmentRefusals.optionsDecide(deciding);
        }
        requireNotRuled(planned, gone, Rewording.gone(changed, asked), wanted.successors());
        var bare = touched.chosen(planned, gone).stream()
                .filter(option -> !wanted.successors().containsKey(option.optionId()))
                .toList();
        if (!bare.isEmpty()) {
            throw AmendmentRefusals.optionsChosen(bare);
        }
        if (!wanted.successors().isEmpty()) {
            planned.forEach(question -> requireNotAskedAbout(question.name()));
        }
        return planned;
    }

    /** Nobody's answer may come to be what a rule does not let be handed in, or be one that no rule has looked at. */
    private void requireNotRuled(
            List<Question> planned, List<String> gone, List<String> added, Map<String, String> successors) {
        var ruled = amendQuestions.ruled(planned, gone);
        if (!ruled.isEmpty()) {
            throw AmendmentRefusals.optionsRuled(ruled);
        }
        if (!added.isEmpty() && amendQuestions.hardOnOthers(planned)) {
            throw AmendmentRefusals.optionsRuledOut();
        }
        var standing = amendQuestions.hardRuled(planned, List.copyOf(successors.values()));
        if (!standing.isEmpty()) {
            throw AmendmentRefusals.successorsRuled(successors.entrySet().stream()
                    .filter(successor -> standing.contains(successor.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList());
        }
    }

    /** Whatever succeeds an option that is not gone, or is no option itself. */
    private static List<FieldViolation> strangers(List<String> gone, Question changed, Map<String, String> successors) {
        var known = ids(changed);
        List<FieldViolation> findings = new ArrayList<>();
        successors.forEach((removed, standing) -> {
            if (!gone.contains(removed)) {
                findings.add(
                        new FieldViolation("successors." + removed, "OPTION_STAYS", "Must be an option that goes."));
            } else if (!known.contains(standing)) {
                findings.add(
                        new FieldViolation("successors." + removed, "OPTION_UNKNOWN", "Must be one of the options."));
            }
        });
        return findings;
    }

    private static List<String> ids(Question question) {
        return question.options().stream().map(Option::optionId).toList();
    }

    private Question added(Survey survey, Question wanted) {
        List<FieldViolation> findings = new ArrayList<>();
        if (wanted.required()) {
            findings.add(new FieldViolation(
                    "question.required", "ADDED_VOLUNTARY", "Who has answered cannot be held to it."));
        }
        if (wanted.matrix() != null) {
            findings.add(new FieldViolation("question.matrix", "NO_MORE_ROWS", "A table gets no more rows."));
        }
        require(findings);
        return addQuestion.place(survey, wanted);
    }

    private static void require(List<FieldViolation> findings) {
        if (!findings.isEmpty()) {
            throw AmendmentRefusals.invalid(findings);
        }
    }

    private Question requireDispensable(Question asked, Survey survey) {
        var all = questions.list(survey.name());
        QuestionRules.checkRemoval(asked, all);
        if (all.size() == 1) {
            throw SurveyRefusals.withoutQuestions(survey.name());
        }
        requireNotAskedAbout(asked.name());
        return asked;
    }

    private void requireNotAskedAbout(QuestionName question) {
        if (touched.askedAbout(question)) {
            throw AmendmentRefusals.askedAbout(question);
        }
    }
}
