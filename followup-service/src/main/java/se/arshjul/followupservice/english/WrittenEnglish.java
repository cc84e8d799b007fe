package se.arshjul.followupservice.english;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.Resource;
import se.arshjul.followupservice.english.EnglishName.Kind;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyName;

/** What a file says in English of a survey that comes from one too: all of it, and nothing else. */
public final class WrittenEnglish {

    private WrittenEnglish() {}

    /** Reads the file, or fails with what it lacks or has too much. */
    public static List<EnglishText> read(
            Resource file,
            SurveyName survey,
            Survey.Texts own,
            List<Section> sections,
            List<Question> questions,
            List<ContradictionRule> rules) {
        SequencedMap<EnglishName, SequencedMap<String, String>> swedish = new LinkedHashMap<>();
        SwedishTexts.of(own).forEach((id, texts) -> swedish.put(EnglishName.ofText(survey, id), texts));
        sections.forEach(section -> swedish.put(EnglishName.of(survey, section), SwedishTexts.of(section)));
        questions.forEach(question -> swedish.put(EnglishName.of(question.name()), SwedishTexts.of(question)));
        rules.forEach(rule -> swedish.put(EnglishName.of(rule.name()), SwedishTexts.of(rule)));
        var english = load(file, survey);
        List<String> findings = new ArrayList<>();
        for (var name : english.keySet()) {
            if (!swedish.containsKey(name)) {
                findings.add(name + " is none of the survey");
            }
        }
        swedish.forEach((name, texts) -> {
            var wanted = english.getOrDefault(name, Map.of());
            if (!wanted.keySet().equals(texts.keySet())) {
                findings.add(name + " has " + wanted.keySet() + " for " + texts.keySet());
            }
        });
        if (!findings.isEmpty()) {
            throw new IllegalStateException(file + ": " + findings);
        }
        return swedish.entrySet().stream()
                .map(entry -> EnglishText.missing(entry.getKey())
                        .rewrite(english.getOrDefault(entry.getKey(), Map.of()), entry.getValue()))
                .toList();
    }

    private static Map<EnglishName, Map<String, String>> load(Resource file, SurveyName survey) {
        Map<EnglishName, Map<String, String>> texts = new HashMap<>();
        lines(file).forEach((key, text) -> {
            var path = key.split("\\.", 3);
            texts.computeIfAbsent(new EnglishName(survey, Kind.of(path[0]), path[1]), name -> new HashMap<>())
                    .put(path[2], text);
        });
        return texts;
    }

    /** Every text by its path, {@code questions.culture-use.options.teams}. */
    private static Map<String, String> lines(Resource file) {
        try {
            return new YamlPropertySourceLoader()
                    .load("english", file).stream()
                            .map(source -> (EnumerablePropertySource<?>) source)
                            .flatMap(source -> List.of(source.getPropertyNames()).stream()
                                    .map(key -> Map.entry(key, String.valueOf(source.getProperty(key)))))
                            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
