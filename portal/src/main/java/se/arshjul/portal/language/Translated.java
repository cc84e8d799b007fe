package se.arshjul.portal.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;

/**
 * What a survey asks, in the reader's language: in English where that was sent along, which it is only while it goes for
 * the Swedish as it stands. Otherwise it stays Swedish, and pages say so of it.
 */
public final class Translated {

    private Translated() {}

    /** The question as the reader reads it; what was sent along stays with it. */
    public static Question of(Question question) {
        return isEnglish(question.getEnglishList()) ? write(question, Part::getEnglish) : question;
    }

    private static Question write(Question question, Function<Part, String> language) {
        var read = question.toBuilder();
        for (var part : question.getEnglishList()) {
            var text = language.apply(part);
            switch (part.getField()) {
                case "wording" -> read.setWording(text);
                case "help" -> read.setHelp(text);
                case "definition" -> read.setDefinition(text);
                case "example" -> read.setExample(text);
                case "matrix.title" -> read.getMatrixBuilder().setTitle(text);
                case "scale.min_label" -> read.getScaleBuilder().setMinLabel(text);
                case "scale.max_label" -> read.getScaleBuilder().setMaxLabel(text);
                case "number_range.unit" -> read.getNumberRangeBuilder().setUnit(text);
                default -> option(read, part.getField(), text);
            }
        }
        return read.build();
    }

    private static void option(Question.Builder read, String field, String text) {
        read.getOptionsBuilderList().stream()
                .filter(option -> field.equals(field(option.getOptionId())))
                .forEach(option -> option.setLabel(text));
    }

    private static String field(String option) {
        return "options." + option;
    }

    /** The survey with its own texts, each by itself, and its sections as the reader reads them. */
    public static Survey of(Survey survey) {
        var read = survey.toBuilder();
        if (isEnglish(survey.getEnglishList())) {
            english(survey.getEnglishList(), "title").ifPresent(read::setTitle);
            english(survey.getEnglishList(), "introduction").ifPresent(read::setIntroduction);
            english(survey.getEnglishList(), "legal_basis").ifPresent(read::setLegalBasis);
        }
        for (var section : read.getSectionsBuilderList()) {
            if (isEnglish(section.getEnglishList())) {
                english(section.getEnglishList(), "title").ifPresent(section::setTitle);
                english(section.getEnglishList(), "reason").ifPresent(section::setReason);
            }
        }
        return read.build();
    }

    /** The result with its question and its section's title as the reader reads them. */
    public static QuestionResult of(QuestionResult result) {
        var question = of(result.getQuestion());
        var read = result.toBuilder().setQuestion(question);
        read.setSectionTitle(either(result.getEnglishSectionTitle(), result.getSectionTitle()));
        for (var breakdown : read.getBreakdownsBuilderList()) {
            for (var count : breakdown.getCountsBuilderList()) {
                question.getOptionsList().stream()
                        .filter(option -> option.getOptionId().equals(count.getOptionId()))
                        .forEach(option -> count.setLabel(option.getLabel()));
            }
        }
        return read.build();
    }

    /** In which language the reader reads one of the survey's own texts. */
    public static String lang(Survey survey, String field) {
        return lang(survey.getEnglishList().stream()
                .filter(part -> part.getField().equals(field))
                .toList());
    }

    /** What a request's survey is called. */
    public static String title(Request request) {
        return either(request.getEnglishSurveyTitle(), request.getSurveyTitle());
    }

    public static String titleLang(Request request) {
        return lang(request.getEnglishSurveyTitle());
    }

    /** What does not go together. */
    public static String sentence(Contradiction found) {
        return either(found.getEnglishSentence(), found.getSentence());
    }

    public static String lang(Contradiction found) {
        return lang(found.getEnglishSentence());
    }

    public static String sentence(ContradictionRule rule) {
        return either(rule.getEnglishSentence(), rule.getSentence());
    }

    public static String lang(ContradictionRule rule) {
        return lang(rule.getEnglishSentence());
    }

    private static String either(String english, String swedish) {
        return isRead(english) ? english : swedish;
    }

    private static String lang(String english) {
        return isRead(english) ? Language.ENGLISH.code() : Language.SWEDISH.code();
    }

    private static boolean isRead(String english) {
        return !english.isEmpty() && Language.ofReader() == Language.ENGLISH;
    }

    /** In which language the reader reads the question, for {@code lang}. */
    public static String lang(Question question) {
        return lang(question.getEnglishList());
    }

    public static String lang(Survey.Section section) {
        return lang(section.getEnglishList());
    }

    /** In which language the reader reads answers to it: what somebody wrote stays as it was written. */
    public static String answerLang(Question question) {
        return question.getKind() == Question.Kind.TEXT ? Language.SWEDISH.code() : lang(question);
    }

    /** In which language the reader reads what the section of a result is called. */
    public static String titleLang(QuestionResult result) {
        return lang(result.getEnglishSectionTitle());
    }

    private static String lang(List<Part> english) {
        return isEnglish(english) ? Language.ENGLISH.code() : Language.SWEDISH.code();
    }

    /** The question in Swedish, whatever the reader reads: so it applies, and so it is compared with another. */
    public static Question inSwedish(Question question) {
        var swedish = write(question, Part::getSwedish);
        return swedish.toBuilder().clearEnglish().build();
    }

    /** The Swedish text of an option, whatever the reader reads. */
    public static String inSwedish(Question question, Question.Option option) {
        return question.getEnglishList().stream()
                .filter(part -> part.getField().equals(field(option.getOptionId())))
                .map(Part::getSwedish)
                .findFirst()
                .orElse(option.getLabel());
    }

    /** What an option says in every language in which it is known. */
    public static Stream<String> every(Question question, Question.Option option) {
        return Stream.concat(
                Stream.of(inSwedish(question, option)),
                english(question.getEnglishList(), field(option.getOptionId())).stream());
    }

    private static Optional<String> english(List<Part> parts, String field) {
        return parts.stream()
                .filter(part -> part.getField().equals(field))
                .map(Part::getEnglish)
                .findFirst();
    }

    private static boolean isEnglish(List<Part> english) {
        return !english.isEmpty() && Language.ofReader() == Language.ENGLISH;
    }
}
