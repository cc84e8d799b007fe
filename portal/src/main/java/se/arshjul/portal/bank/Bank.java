package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.bank.BankedQuestion.Asked;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.survey.SurveyView;

/** Every question by its id over the years. */
@Component
class Bank {

    private final Requests requests;

    Bank(Requests requests) {
        this.requests = requests;
    }

    /** By the survey in which it was asked last, in that one's order. */
    List<BankedQuestion> of(List<Survey> newestFirst) {
        Map<String, List<Asked>> byId = new LinkedHashMap<>();
        for (var survey : newestFirst) {
            for (var question : requests.questions(survey.getName())) {
                byId.computeIfAbsent(ResourceId.of(question.getName()), id -> new ArrayList<>())
                        .add(new Asked(survey, question));
            }
        }
        return byId.entrySet().stream()
                .map(entry -> new BankedQuestion(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    static List<Survey> newestFirst(List<SurveyView> surveys) {
        return surveys.stream()
                .map(SurveyView::survey)
                .sorted(Comparator.comparingInt(Survey::getYear).reversed())
                .toList();
    }

    /** The survey to which questions can be added: the newest that is being designed. */
    static Optional<Survey> designed(List<Survey> newestFirst) {
        return newestFirst.stream()
                .filter(survey -> survey.getState() == Survey.State.DESIGNING)
                .findFirst();
    }
}
