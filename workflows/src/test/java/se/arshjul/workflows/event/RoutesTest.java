package se.arshjul.workflows.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.event.Route.ActorMended;
import se.arshjul.workflows.event.Route.Decision;
import se.arshjul.workflows.event.Route.Farewell;

class RoutesTest {

    private static final Set<String> PROCESSES = Set.of(
            "implementation-follow-up",
            "follow-up-request",
            "own-plan-entry",
            "letter-correction",
            "commitment-anchoring");

    @Test
    void everyMessageOfTheDiagramsIsToldAndNothingElseIs() {
        var told = new TreeSet<String>();
        Routes.table().forEach((type, route) -> {
            if (route.told()) {
                told.add(type);
            }
        });

        var messages = new TreeSet<String>();
        for (var process : PROCESSES) {
            Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/" + process + ".bpmn"))
                    .getModelElementsByType(Message.class)
                    .forEach(message -> messages.add(message.getName()));
        }
        assertThat(told).isEqualTo(messages);
    }

    @Test
    void theTaskThatComesOfAFarewellIsOneOfTheDiagrams() {
        var diagram = Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/follow-up-request.bpmn"));

        assertThat(Routes.table().values())
                .filteredOn(route ->
                        route instanceof Farewell farewell && !farewell.but().isEmpty())
                .singleElement()
                .satisfies(route -> {
                    UserTask task = diagram.getModelElementById(((Farewell) route).but());
                    assertThat(task).isNotNull();
                });
    }

    @Test
    void whatSaysWhoDidItIsNotTold() {
        assertThat(Routes.table().values())
                .filteredOn(route -> route instanceof Decision || route instanceof ActorMended)
                .isNotEmpty()
                .noneMatch(Route::told);
    }

    @Test
    void everyFormOfTheDiagramsIsEndedBySomeEvent() {
        var ended = new TreeSet<String>();
        Routes.table().values().forEach(route -> {
            if (route instanceof Decision decided) {
                ended.addAll(decided.forms());
            }
            if (route instanceof ActorMended mended) {
                ended.add(mended.formKey());
            }
        });

        var forms = new TreeSet<String>();
        for (var process : PROCESSES) {
            Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/" + process + ".bpmn"))
                    .getModelElementsByType(ZeebeFormDefinition.class)
                    .forEach(form -> forms.add(form.getFormKey()));
        }
        assertThat(ended).isEqualTo(forms);
    }
}
