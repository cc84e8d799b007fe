package se.arshjul.planservice.load;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads every plan file that ships with the service before it says that it is ready. */
@Component
class ShippedPlans implements ApplicationRunner {

    private final LoadPlan loadPlan;
    private final YAMLMapper yaml = YAMLMapper.builder().build();

    ShippedPlans(LoadPlan loadPlan) {
        this.loadPlan = loadPlan;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:plans/*.yaml")) {
            try (var text = file.getInputStream()) {
                loadPlan.handle(yaml.readValue(text, PlanFile.class));
            }
        }
    }
}
