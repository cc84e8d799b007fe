package se.arshjul.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Survey;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;

/** The parts of the plan that a question of a survey can be about. No service but the plan's own knows which exist. */
@Component
public class PlanElements {

    private static final String FIELD = "planElement";

    /** They explain the plan, and there are too many of them to choose among. */
    private static final Set<Kind> NOT_ASKED_ABOUT = Set.of(
            Kind.AIM,
            Kind.PRINCIPAL_TASK,
            Kind.INITIATIVE,
            Kind.FIGURE,
            Kind.OVERALL_GOAL,
            Kind.SECTION,
            Kind.SEAT,
            Kind.MANDATE);

    private final Calls<PlanServiceBlockingStub> plans;

    PlanElements(Calls<PlanServiceBlockingStub> plans) {
        this.plans = plans;
    }

    /** What can be chosen. What is saved already, or was chosen before the plan went silent, stays choosable. */
    public List<Choice> choices(Survey survey, String saved, Form form) {
        var known = of(survey);
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "–")));
        choices.addAll(known.orElse(List.of()));
        var chosen = known.isLoaded() ? saved : form.value(FIELD);
        if (!isAmong(choices, chosen)) {
            choices.add(Choice.of(chosen, ResourceId.of(chosen)));
        }
        return choices;
    }

    /** Says at the field that what was posted is no part of the plan, or that nobody can tell while it is silent. */
    public void check(Survey survey, String saved, Form form) {
        var posted = form.value(FIELD);
        if (posted.isEmpty() || posted.equals(saved)) {
            return;
        }
        var known = of(survey);
        if (!known.isLoaded()) {
            form.violated(FIELD, "UNCHECKED");
        } else if (!isAmong(known.orElse(List.of()), posted)) {
            form.violated(FIELD, "UNKNOWN");
        }
    }

    private static boolean isAmong(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** Every part of the plan by its name, as long as the plan answers. */
    public Part<List<Choice>> of(Survey survey) {
        return plans.part(stub -> EveryPage.of(
                        token -> stub.listElements(ListElementsRequest.newBuilder()
                                .setParent(survey.getPlanVersion())
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListElementsResponse::getElementsList,
                        ListElementsResponse::getNextPageToken))
                .map(elements -> elements.stream()
                        .filter(element -> !NOT_ASKED_ABOUT.contains(element.getKind()))
                        .map(element -> Choice.of(element.getName(), element.getCode() + " " + element.getLabel()))
                        .toList());
    }
}
