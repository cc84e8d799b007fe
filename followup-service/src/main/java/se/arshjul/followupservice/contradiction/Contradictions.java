package se.arshjul.followupservice.contradiction;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.request.RequestName;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of {@code screening/contradictions.json}, by question ids, which stay the same over the years. */
@Component
public class Contradictions {

    private final List<Contradiction> rules;

    Contradictions() throws IOException {
        try (var file = new ClassPathResource("screening/contradictions.json").getInputStream()) {
            rules = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        }
    }

    public List<Contradiction> rules() {
        return rules;
    }

    /** Refuses when these answers contradict each other in another way than somebody has read and confirmed. */
    public void requireConfirmed(RequestName request, AnswerSheet sheet, List<Contradiction> confirmed) {
        var open = rules.stream()
                .filter(rule -> rule.isIn(sheet) && !confirmed.contains(rule))
                .toList();
        if (!open.isEmpty()) {
            throw ContradictionRefusals.unconfirmed(request, open.size());
        }
    }
}
