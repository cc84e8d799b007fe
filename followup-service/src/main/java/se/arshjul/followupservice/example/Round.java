package se.arshjul.followupservice.example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * An earlier round of the example. Years and months are facts; days, rates and answers are made up.
 *
 * @param englishTitle what it is called in English
 * @param snapshotTime when the results were computed
 * @param baseline whether it is the first one, which asked less and two things differently
 * @param shareOfMunicipalities roughly how many municipalities answered
 * @param level how much better things were than in the first round
 */
record Round(
        SurveyName survey,
        String title,
        String englishTitle,
        SurveyDates dates,
        Instant openTime,
        Instant snapshotTime,
        Instant publishTime,
        boolean baseline,
        double shareOfMunicipalities,
        double level) {

    static final List<Round> ALL = List.of(
            new Round(
                    SurveyName.of(2021),
                    "Baslinjemätning 2021 (exempeldata)",
                    "Baseline 2021 (example data)",
                    dates("2021-03-01", "2021-04-16", "2021-04-30", "2021-06-11", "2021-09-15"),
                    Instant.parse("2021-03-01T07:00:00Z"),
                    Instant.parse("2021-05-03T07:00:00Z"),
                    Instant.parse("2021-09-15T07:00:00Z"),
                    true,
                    0.62,
                    0),
            new Round(
                    SurveyName.of(2024),
                    "Uppföljning 2024 (exempeldata)",
                    "Follow-up 2024 (example data)",
                    dates("2024-10-01", "2024-10-31", "2024-11-08", "2024-12-13", "2025-01-15"),
                    Instant.parse("2024-10-01T07:00:00Z"),
                    Instant.parse("2024-11-11T08:00:00Z"),
                    Instant.parse("2025-01-15T08:00:00Z"),
                    false,
                    0.73,
                    0.06));

    /** Not asked in the first round. */
    private static final List<String> LATER = List.of(
            "fa5-preparedness",
            "fa3-awareness",
            "knowledge-managers",
            "indicator-hygiene",
            "support-needed",
            "patient-information");

    /** The questions as they were asked in this round. */
    Stream<Question> asked(List<Question> questions) {
        return baseline
                ? questions.stream()
                        .filter(question -> !LATER.contains(question.name().question()))
                        .map(Round::asAtFirst)
                : questions.stream();
    }

    private static Question asAtFirst(Question question) {
        return switch (question.name().question()) {
            case "culture-openness" ->
                reworded(question, "Hur väl stämmer det att medarbetare vågar berätta om risker?", question.form());
            case "knowledge-introduction" ->
                reworded(
                        question,
                        question.wording(),
                        new Form.SingleChoice(
                                List.of(new Question.Option("everywhere", "Ja"), new Question.Option("none", "Nej"))));
            default -> question;
        };
    }

    private static Question reworded(Question question, String wording, Form form) {
        return new Question(
                question.name(),
                question.sectionId(),
                question.position(),
                wording,
                question.help(),
                question.required(),
                question.planElement(),
                form,
                question.shownIf(),
                question.attachmentsAllowed(),
                question.matrix(),
                question.lastEdit(),
                question.revision());
    }

    private static SurveyDates dates(
            String open, String answerBy, String acceptedUntil, String reviewedBy, String publish) {
        return new SurveyDates(
                LocalDate.parse(open),
                LocalDate.parse(answerBy),
                LocalDate.parse(acceptedUntil),
                LocalDate.parse(reviewedBy),
                LocalDate.parse(publish));
    }
}
