package se.arshjul.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishText.State;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;

/** What the follow-up of 2026 says in English: its first section, and its questions about the plan and the share. */
public final class InEnglish {

    private static final Map<String, String> TEXTS = Map.of(
            "Styrning", "Governance",
            "För att se vem som leder.", "To see who leads.",
            "Finns en handlingsplan?", "Is there a plan of action?",
            "Beslutad av nämnden.", "Adopted by the committee.",
            "Ja", "Yes",
            "Nej", "No",
            "Hur stor andel är utbildad?", "What share is trained?",
            "procent", "per cent");

    private InEnglish() {}

    /** Lets the survey be read with this. */
    public static void stands(FakePlatform platform, Survey.Builder survey) {
        FollowupFixtures.stands(platform, survey);
        var sections = survey.clone();
        sections.getSectionsBuilder(0)
                .addEnglish(part("title", "Styrning"))
                .addEnglish(part("reason", "För att se vem som leder."));
        platform.handle(
                SurveyServiceGrpc.getGetSurveyMethod(),
                asked -> asked.getEnglish() ? sections.build() : survey.build());
        platform.handle(
                SurveyServiceGrpc.getListQuestionsMethod(),
                asked -> ListQuestionsResponse.newBuilder()
                        .addAllQuestions(asked.getEnglish() ? questions() : FollowupFixtures.questions())
                        .build());
    }

    /** The questions as they are sent to who reads English too. */
    public static List<Question> questions() {
        return FollowupFixtures.questions().stream().map(InEnglish::of).toList();
    }

    /** The question with its English, if it has any. */
    public static Question of(Question question) {
        var texts = swedish(question);
        return texts.stream().allMatch(part -> TEXTS.containsKey(part.getSwedish()))
                ? question.toBuilder().addAllEnglish(texts).build()
                : question;
    }

    /** The same as its own resource. */
    public static EnglishText.Builder text(Question question) {
        var parts = swedish(question);
        var whole = parts.stream().noneMatch(part -> part.getEnglish().isEmpty());
        return EnglishText.newBuilder()
                .setName(question.getName() + "/english")
                .setSectionId(question.getSectionId())
                .addAllParts(
                        whole
                                ? parts
                                : parts.stream()
                                        .map(part ->
                                                part.toBuilder().clearEnglish().build())
                                        .toList())
                .setState(whole ? State.CURRENT : State.MISSING)
                .setEtag("\"1-a\"");
    }

    private static List<Part> swedish(Question question) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("wording", question.getWording()));
        if (!question.getHelp().isEmpty()) {
            parts.add(part("help", question.getHelp()));
        }
        question.getOptionsList()
                .forEach(option -> parts.add(part("options." + option.getOptionId(), option.getLabel())));
        if (!question.getScale().getMinLabel().isEmpty()) {
            parts.add(part("scale.min_label", question.getScale().getMinLabel()));
            parts.add(part("scale.max_label", question.getScale().getMaxLabel()));
        }
        if (!question.getNumberRange().getUnit().isEmpty()) {
            parts.add(part("number_range.unit", question.getNumberRange().getUnit()));
        }
        return parts;
    }

    private static Part part(String field, String swedish) {
        var english = TEXTS.getOrDefault(swedish, "");
        return Part.newBuilder()
                .setField(field)
                .setSwedish(swedish)
                .setEnglish(english)
                .setSource(english.isEmpty() ? "" : swedish)
                .build();
    }
}
