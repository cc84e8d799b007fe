package se.arshjul.followupservice.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyDates;

/** What an update of a survey changes; null leaves as it is. */
record SurveyChanges(
        @Nullable String title,
        @Nullable String introduction,
        @Nullable String legalBasis,
        @Nullable Integer estimatedMinutes,
        @Nullable Boolean singleSignerAllowed,
        @Nullable NewDate open,
        @Nullable NewDate answerBy,
        @Nullable NewDate acceptedUntil,
        @Nullable NewDate reviewedBy,
        @Nullable NewDate publish,
        @Nullable String analysis,
        @Nullable String factSheet) {

    /** A date that replaces another; null clears it. */
    record NewDate(@Nullable LocalDate date) {}

    /** Whether anything changes that is settled when dispatch is approved. */
    boolean touchesPlan(Survey survey) {
        return !texts(survey.texts()).equals(survey.texts())
                || !dates(survey.dates()).equals(survey.dates());
    }

    boolean touchesReview(Survey survey) {
        return !analysis(survey).equals(survey.review().analysis())
                || !factSheet(survey).equals(survey.review().factSheet());
    }

    /** Whether nothing but the communicator's own text changes. */
    boolean factSheetOnly(Survey survey) {
        return !touchesPlan(survey) && analysis(survey).equals(survey.review().analysis());
    }

    Survey.Texts texts(Survey.Texts before) {
        return new Survey.Texts(
                orElse(title, before.title()),
                orElse(introduction, before.introduction()),
                orElse(legalBasis, before.legalBasis()),
                orElse(estimatedMinutes, before.estimatedMinutes()),
                orElse(singleSignerAllowed, before.singleSignerAllowed()));
    }

    SurveyDates dates(SurveyDates before) {
        return new SurveyDates(
                date(open, before.open()),
                date(answerBy, before.answerBy()),
                date(acceptedUntil, before.acceptedUntil()),
                date(reviewedBy, before.reviewedBy()),
                date(publish, before.publish()));
    }

    String analysis(Survey survey) {
        return orElse(analysis, survey.review().analysis());
    }

    String factSheet(Survey survey) {
        return orElse(factSheet, survey.review().factSheet());
    }

    private static <T> T orElse(@Nullable T wanted, T before) {
        return wanted == null ? before : wanted;
    }

    private static @Nullable LocalDate date(@Nullable NewDate wanted, @Nullable LocalDate before) {
        return wanted == null ? before : wanted.date();
    }
}
