package se.arshjul.followupservice.english;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.english.EnglishName.Kind;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;

/** The English texts of a survey beside its Swedish ones, and how they come with a copy of it. */
@Component
public class EnglishTexts {

    private final EnglishRepository texts;
    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;

    EnglishTexts(
            EnglishRepository texts, SurveyRepository surveys, QuestionRepository questions, RuleRepository rules) {
        this.texts = texts;
        this.surveys = surveys;
        this.questions = questions;
        this.rules = rules;
    }

    /** What can be read in English of a survey. */
    public ReadInEnglish of(SurveyName survey) {
        return new ReadInEnglish(Arrays.stream(Kind.values())
                .flatMap(kind -> texts.list(survey, kind).stream())
                .collect(toMap(EnglishText::name, identity())));
    }

    /** The same where that is wanted, and nothing otherwise. */
    public ReadInEnglish of(SurveyName survey, boolean wanted) {
        return wanted ? of(survey) : ReadInEnglish.NOTHING;
    }

    /** What a survey is called in English; empty when there is nothing, or its title has changed since. */
    public String title(Survey survey) {
        var title = survey.texts().title();
        return texts.find(EnglishName.ofText(survey.name(), SwedishTexts.TITLE))
                .filter(text -> text.goesFor(Map.of(SwedishTexts.TITLE, title)))
                .map(text -> text.english().getOrDefault(SwedishTexts.TITLE, ""))
                .orElse("");
    }

    /** The survey's own, each section with its questions behind it in the order in which they are asked, and the rules. */
    List<ToTranslate> list(Survey survey) {
        var known = of(survey.name());
        var asked = questions.list(survey.name());
        List<ToTranslate> all = new ArrayList<>();
        SwedishTexts.of(survey.texts())
                .forEach((id, swedish) ->
                        all.add(toTranslate(EnglishName.ofText(survey.name(), id), swedish, "", Edit.NONE, known)));
        for (var section : survey.sections()) {
            all.add(toTranslate(survey.name(), section, known));
            asked.stream()
                    .filter(question -> question.sectionId().equals(section.sectionId()))
                    .forEach(question -> all.add(toTranslate(question, known)));
        }
        rules.list(survey.name()).forEach(rule -> all.add(toTranslate(rule, known)));
        return all;
    }

    ToTranslate get(EnglishName name) {
        return surveys.find(name.survey()).stream()
                .flatMap(survey -> list(survey).stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> EnglishRefusals.notFound(name));
    }

    /** Lets a survey that has been copied say in English what the original does, where its Swedish is still the same. */
    public void copy(SurveyName original, SurveyName copy) {
        Map<EnglishName, ToTranslate> there =
                list(surveys.get(copy)).stream().collect(toMap(ToTranslate::name, identity()));
        insert(
                copy,
                list(surveys.get(original)).stream()
                        .filter(ToTranslate::isCurrent)
                        .map(ToTranslate::text)
                        .filter(text -> {
                            var same = there.get(text.name().in(copy));
                            return same != null && text.goesFor(same.swedish());
                        })
                        .toList());
    }

    /** Lets a new survey say this in English, as far as it has these texts, sections, questions and rules. */
    public void insert(SurveyName survey, List<EnglishText> written) {
        var there = list(surveys.get(survey)).stream().map(ToTranslate::name).toList();
        written.stream()
                .map(text -> text.in(survey))
                .filter(text -> there.contains(text.name()))
                .forEach(texts::insert);
    }

    private static ToTranslate toTranslate(SurveyName survey, Section section, ReadInEnglish known) {
        return toTranslate(
                EnglishName.of(survey, section), SwedishTexts.of(section), section.sectionId(), Edit.NONE, known);
    }

    private static ToTranslate toTranslate(ContradictionRule rule, ReadInEnglish known) {
        return toTranslate(EnglishName.of(rule.name()), SwedishTexts.of(rule), "", rule.lastEdit(), known);
    }

    private static ToTranslate toTranslate(
            EnglishName name,
            SequencedMap<String, String> swedish,
            String sectionId,
            Edit swedishEdit,
            ReadInEnglish known) {
        var text = known.texts().getOrDefault(name, EnglishText.missing(name));
        return new ToTranslate(text, swedish, sectionId, "", swedishEdit);
    }

    private static ToTranslate toTranslate(Question question, ReadInEnglish known) {
        var name = EnglishName.of(question.name());
        var matrix = question.matrix();
        return new ToTranslate(
                known.texts().getOrDefault(name, EnglishText.missing(name)),
                SwedishTexts.of(question),
                question.sectionId(),
                matrix == null ? "" : matrix.matrixId(),
                question.lastEdit());
    }
}
