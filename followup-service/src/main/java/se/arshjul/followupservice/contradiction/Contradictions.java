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
    private final ConfirmedContradictions confirmations;

    Contradictions(ConfirmedContradictions confirmations) throws IOException {
        this.confirmations = confirmations;
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

    /** Keeps with a version what somebody has confirmed of its answers. */
    public void keep(RequestName request, int version, AnswerSheet sheet, List<Contradiction> confirmed) {
        rules.stream()
                .filter(rule -> rule.isIn(sheet) && confirmed.contains(rule))
                .forEach(rule -> confirmations.insert(request, version, rule));
    }

    /** What was confirmed when this version was submitted. */
    public List<Contradiction> confirmed(RequestName request, int version) {
        return confirmations.list(request, version);
    }
}
