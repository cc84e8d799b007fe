package se.arshjul.followupservice.english;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.english.EnglishName.Kind;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
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

    EnglishTexts(EnglishRepository texts, SurveyRepository surveys, QuestionRepository questions) {
        this.texts = texts;
        this.surveys = surveys;
        this.questions = questions;
    }

    /** What can be read in English of a survey. */
    public ReadInEnglish of(SurveyName survey) {
        return new ReadInEnglish(byId(survey, Kind.QUESTION), byId(survey, Kind.SECTION));
    }

    /** The same where that is wanted, and nothing otherwise. */
    public ReadInEnglish of(SurveyName survey, boolean wanted) {
        return wanted ? of(survey) : ReadInEnglish.NOTHING;
    }

    private Map<String, EnglishText> byId(SurveyName survey, Kind kind) {
        return texts.list(survey, kind).stream()
                .collect(toMap(text -> text.name().id(), identity()));
    }

    /** Each section with its questions behind it, in the order in which they are asked. */
    List<ToTranslate> list(Survey survey) {
        var known = of(survey.name());
        var asked = questions.list(survey.name());
        List<ToTranslate> all = new ArrayList<>();
        for (var section : survey.sections()) {
            all.add(toTranslate(survey.name(), section, known));
            asked.stream()
                    .filter(question -> question.sectionId().equals(section.sectionId()))
                    .forEach(question -> all.add(toTranslate(question, known)));
        }
        return all;
    }

    ToTranslate get(EnglishName name) {
        return surveys.find(name.survey()).stream()
                .flatMap(survey -> list(survey).stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> EnglishRefusals.notFound(name));
    }

    /** Lets a survey that has been copied say in English what the original does, unless that is out of date. */
    public void copy(SurveyName original, SurveyName copy) {
        insert(
                copy,
                list(surveys.get(original)).stream()
                        .filter(ToTranslate::isCurrent)
                        .map(ToTranslate::text)
                        .toList());
    }

    /** Lets a new survey say this in English, as far as it has these sections and questions. */
    public void insert(SurveyName survey, List<EnglishText> written) {
        var there = list(surveys.get(survey)).stream().map(ToTranslate::name).toList();
        written.stream()
                .map(text -> text.in(survey))
                .filter(text -> there.contains(text.name()))
                .forEach(texts::insert);
    }

    private static ToTranslate toTranslate(SurveyName survey, Section section, ReadInEnglish known) {
        var name = EnglishName.of(survey, section);
        var text = known.sections().getOrDefault(section.sectionId(), EnglishText.missing(name));
        return new ToTranslate(text, SwedishTexts.of(section), section.sectionId(), "", Edit.NONE);
    }

    private static ToTranslate toTranslate(Question question, ReadInEnglish known) {
        var name = EnglishName.of(question.name());
        var text = known.questions().getOrDefault(name.id(), EnglishText.missing(name));
        var matrix = question.matrix();
        return new ToTranslate(
                text,
                SwedishTexts.of(question),
                question.sectionId(),
                matrix == null ? "" : matrix.matrixId(),
                question.lastEdit());
    }
}
