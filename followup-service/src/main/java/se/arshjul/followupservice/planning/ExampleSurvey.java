package se.arshjul.followupservice.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.english.EnglishText;
import se.arshjul.followupservice.english.WrittenEnglish;
import se.arshjul.followupservice.question.MatrixRules;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRules;
import se.arshjul.followupservice.question.RuleFindings;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyName;

/** The worked example that the first survey starts as, read and checked when the process starts. */
@Component
class ExampleSurvey {

    private static final ClassPathResource FILE = new ClassPathResource("example/survey.yaml");
    private static final ClassPathResource ENGLISH = new ClassPathResource("example/survey-english.yaml");

    /** Stands for the year until there is one. */
    private static final SurveyName NO_YEAR = SurveyName.of(0);

    private final Original original;
    private final List<EnglishText> english;

    ExampleSurvey() {
        this.original = check(read().toOriginal(NO_YEAR));
        this.english = WrittenEnglish.read(
                ENGLISH, NO_YEAR, original.texts(), original.sections(), original.questions(), original.rules());
    }

    Original original() {
        return original;
    }

    /** What all of it says in English. */
    List<EnglishText> english() {
        return english;
    }

    private static ExampleFile read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load("example", FILE).forEach(sources::addLast);
            // A misspelt key would otherwise silently be no help text.
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(
                            "",
                            Bindable.of(ExampleFile.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true))
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Original check(Original original) {
        var survey = original.planned(
                new CreateSurvey.Command(NO_YEAR, original.texts(), original.planVersion(), SurveyDates.NONE));
        List<String> findings = new ArrayList<>();
        for (var question : original.questions()) {
            QuestionRules.findings(question, survey)
                    .forEach(finding -> findings.add(question.name() + " " + finding.field() + " " + finding.reason()));
        }
        for (var rule : original.rules()) {
            RuleFindings.of(rule, original.questions())
                    .forEach(finding -> findings.add(rule.name() + " " + finding.field() + " " + finding.reason()));
        }
        MatrixRules.broken(original.questions())
                .ifPresent(broken -> findings.add(
                        broken.row().name() + " " + broken.finding().reason()));
        requireDistinct(original.questions().stream().map(Question::name).toList());
        requireDistinct(original.rules().stream().map(ContradictionRule::name).toList());
        requireDistinct(
                original.sections().stream().map(Survey.Section::sectionId).toList());
        if (!findings.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + findings);
        }
        return original;
    }

    private static void requireDistinct(List<?> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalStateException(FILE + ": an id stands twice among " + ids);
        }
    }
}
