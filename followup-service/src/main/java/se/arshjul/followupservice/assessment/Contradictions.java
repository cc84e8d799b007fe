package se.arshjul.followupservice.assessment;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of {@code screening/contradictions.json}, by question ids, which stay the same over the years. */
@Component
class Contradictions {

    private final List<Contradiction> rules;

    Contradictions() throws IOException {
        try (var file = new ClassPathResource("screening/contradictions.json").getInputStream()) {
            rules = JsonMapper.shared().readValue(file, new TypeReference<>() {});
        }
    }

    List<Contradiction> rules() {
        return rules;
    }
}
