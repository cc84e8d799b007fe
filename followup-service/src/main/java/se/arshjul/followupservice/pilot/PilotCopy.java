package se.arshjul.followupservice.pilot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.calendar.WorkingDays;

/** A survey as it is tried out: the same questions, and one more in each section for what was difficult. */
final class PilotCopy {

    /** How the ids of the added questions begin. */
    static final String REMARK = "pilot-remark-";

    private static final String TITLE = "Provomgång: ";
    private static final String WORDING = "Vad var svårt eller otydligt i det här avsnittet?";
    private static final String HELP = "Frågan finns bara med i provomgången. Skriv gärna vilken fråga det gäller.";
    private static final int MAX_LENGTH = 2_000;
    private static final int LONGEST_ID = 63;

    private PilotCopy() {}

    /** Not gone out yet, so that questions can be written. */
    static Survey of(Survey survey, SurveyName copy, LocalDate answerBy, Instant now) {
        var texts = survey.texts();
        return new Survey(
                copy,
                new Survey.Texts(
                        TITLE + texts.title(),
                        texts.introduction(),
                        texts.legalBasis(),
                        texts.estimatedMinutes(),
                        texts.singleSignerAllowed()),
                survey.planVersion(),
                null,
                survey.sections(),
                new SurveyDates(WorkingDays.dateOf(now), answerBy, answerBy, answerBy, answerBy.plusDays(1)),
                State.APPROVED,
                "",
                Survey.Review.NONE,
                null,
                0,
                0,
                Edit.NONE,
                0);
    }

    static List<Question> questions(Survey survey, List<Question> asked, SurveyName copy) {
        List<Question> questions = new ArrayList<>();
        for (var section : survey.sections()) {
            var inSection = asked.stream()
                    .filter(question -> question.sectionId().equals(section.sectionId()))
                    .toList();
            inSection.forEach(question -> questions.add(copied(question, copy, questions.size() + 1)));
            if (!inSection.isEmpty()) {
                questions.add(remark(section.sectionId(), copy, questions.size() + 1));
            }
        }
        return List.copyOf(questions);
    }

    private static Question copied(Question question, SurveyName copy, int position) {
        return new Question(
                new QuestionName(copy, question.name().question()),
                question.sectionId(),
                position,
                question.wording(),
                question.help(),
                question.required(),
                question.planElement(),
                question.form(),
                question.shownIf(),
                question.attachmentsAllowed(),
                question.matrix(),
                Edit.NONE,
                0);
    }

    private static Question remark(String section, SurveyName copy, int position) {
        var id = REMARK + section;
        return new Question(
                new QuestionName(copy, id.substring(0, Math.min(id.length(), LONGEST_ID))),
                section,
                position,
                WORDING,
                HELP,
                false,
                "",
                new Form.Text(MAX_LENGTH),
                Edit.NONE,
                0);
    }
}
