package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter can tell about a request.
 *
 * @param principal what the region or municipality is called
 * @param survey what the survey is called
 * @param legalBasis on what legal ground it is asked; empty when not said
 * @param minutes how long answering takes; 0 when not known
 * @param reason why the body, its approver or the agency did what was done last; empty when nobody has said
 * @param receipt what the body keeps; without words before approval
 * @param page address of the request's page in the portal
 * @param resultsPage address of the published results
 * @param standing how the body stands
 * @param named whether the results will show by name what the body answered
 * @param asked what the agency asks about single answers, oldest first
 * @param english what the survey says of itself in English
 */
public record Facts(
        String principal,
        String survey,
        String legalBasis,
        int minutes,
        int questions,
        int answered,
        String reason,
        Dates dates,
        Receipt receipt,
        String page,
        String resultsPage,
        Standing standing,
        boolean named,
        List<Asked> asked,
        English english) {

    public Facts {
        asked = List.copyOf(asked);
    }

    /** Where nothing is asked about the answers, and the survey has no English. */
    public Facts(
            String principal,
            String survey,
            String legalBasis,
            int minutes,
            int questions,
            int answered,
            String reason,
            Dates dates,
            Receipt receipt,
            String page,
            String resultsPage,
            Standing standing,
            boolean named) {
        this(
                principal,
                survey,
                legalBasis,
                minutes,
                questions,
                answered,
                reason,
                dates,
                receipt,
                page,
                resultsPage,
                standing,
                named,
                List.of(),
                English.NONE);
    }

    /** Where nobody has given a reason. */
    public Facts(
            String principal,
            String survey,
            String legalBasis,
            int minutes,
            int questions,
            int answered,
            Dates dates,
            Receipt receipt,
            String page,
            String resultsPage,
            Standing standing,
            boolean named) {
        this(
                principal,
                survey,
                legalBasis,
                minutes,
                questions,
                answered,
                "",
                dates,
                receipt,
                page,
                resultsPage,
                standing,
                named);
    }

    /** What the survey is called, and on what legal ground it is asked; each empty where that is Swedish alone. */
    public record English(String survey, String legalBasis) {

        static final English NONE = new English("", "");
    }

    /** What a reader of this language reads that the survey is called. */
    String survey(Language language) {
        return language == Language.ENGLISH && !english.survey().isEmpty() ? english.survey() : survey;
    }

    /** The same of the legal ground. */
    String legalBasis(Language language) {
        return language == Language.ENGLISH && !english.legalBasis().isEmpty() ? english.legalBasis() : legalBasis;
    }

    /** The days that matter, in Europe/Stockholm. */
    public record Dates(
            LocalDate today, LocalDate answerBy, LocalDate acceptedUntil, LocalDate reviewedBy, LocalDate publish) {}

    /**
     * What is on the receipt, and where anybody checks it.
     *
     * @param counts whether it is of the response that counts now, and not of one before it
     */
    public record Receipt(String reference, String contentHash, String checkPage, boolean counts) {}

    /**
     * What the agency asks about the answer to one question.
     *
     * @param question as it stands in the survey
     */
    public record Asked(String question, String text) {}

    /** The same where this is asked. */
    public Facts asking(List<Asked> about) {
        return with(about, english);
    }

    /** The same where the survey says this of itself in English. */
    Facts in(English wanted) {
        return with(asked, wanted);
    }

    private Facts with(List<Asked> about, English wanted) {
        return new Facts(
                principal,
                survey,
                legalBasis,
                minutes,
                questions,
                answered,
                reason,
                dates,
                receipt,
                page,
                resultsPage,
                standing,
                named,
                about,
                wanted);
    }

    /** How the body stands. */
    public enum Standing {
        OPEN,
        SENT_BACK,
        /** The agency has asked about one answer. */
        CLARIFYING,
        /** The same of a response that it has accepted, which counts meanwhile. */
        ACCEPTED_CLARIFYING,
        /** A change of what it has approved waits for its approver. */
        CHANGE_WAITS,
        ANSWERED,
        NOT_ANSWERED;

        /** Whether a response of the body is accepted. */
        boolean isAnswered() {
            return this == ANSWERED || this == ACCEPTED_CLARIFYING;
        }

        /** Whether the body's word on single answers is waited for. */
        boolean isClarifying() {
            return this == CLARIFYING || this == ACCEPTED_CLARIFYING;
        }
    }
}
