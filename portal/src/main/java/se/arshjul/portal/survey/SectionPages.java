package se.arshjul.portal.survey;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.DeleteSurveySectionRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc.SurveySectionServiceBlockingStub;
import se.arshjul.followup.v1.UpdateSurveySectionRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** Writing one section of a survey that is being designed: a new one, a changed or moved one, a removed one. */
@Controller
@RequestMapping("/uppfoljning/{year}/avsnitt")
class SectionPages {

    private static final String DESIGN = "redirect:/uppfoljning/{year}/utforma";

    private final Surveys surveys;
    private final Calls<SurveySectionServiceBlockingStub> calls;
    private final PlanElements elements;
    private final SectionPlaces places;

    SectionPages(
            Surveys surveys,
            Calls<SurveySectionServiceBlockingStub> calls,
            PlanElements elements,
            SectionPlaces places) {
        this.surveys = surveys;
        this.calls = calls;
        this.elements = elements;
        this.places = places;
    }

    @GetMapping("/ny")
    String begin(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        form.start("", Map.of("title", "", "position", survey.getSectionsCount() + 1, "reason", "", "planElement", ""));
        return show(survey, Survey.Section.getDefaultInstance(), form, model);
    }

    private String show(Survey survey, Survey.Section saved, Form form, Model model) {
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("section", saved.getSectionId());
        model.addAttribute("places", places.of(survey, saved));
        model.addAttribute("elements", elements.choices(survey, saved.getPlanElement(), form));
        return "survey/section";
    }

    @PostMapping("/ny")
    String create(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        var section = parse(form);
        elements.check(survey, "", form);
        if (form.isWrong()) {
            return show(survey, Survey.Section.getDefaultInstance(), form, model);
        }
        try {
            calls.write(stub -> stub.createSurveySection(CreateSurveySectionRequest.newBuilder()
                    .setParent(survey.getName())
                    .setSection(section)
                    .setSectionId(Slug.free(Slug.of(section.getTitle()), taken(survey, section)))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(survey, Survey.Section.getDefaultInstance(), form, model);
        }
        return DESIGN;
    }

    /** The same form sent again must ask for the same id, so what it has made already is not in its way. */
    private static Set<String> taken(Survey survey, SurveySection.Builder wanted) {
        var taken = survey.getSectionsList().stream()
                .filter(known -> !known.getTitle().equals(wanted.getTitle().strip()))
                .map(Survey.Section::getSectionId)
                .collect(Collectors.toCollection(HashSet::new));
        taken.add(Slug.NEW);
        return taken;
    }

    @GetMapping("/{section}")
    String edit(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        var survey = surveys.get(year);
        var found = find(survey, section);
        form.start(
                found.getEtag(),
                Map.of(
                        "title", found.getTitle(),
                        "position", survey.getSectionsList().indexOf(found) + 1,
                        "reason", found.getReason(),
                        "planElement", found.getPlanElement()));
        model.addAttribute(
                "asked",
                surveys.questions(year).stream()
                        .filter(question -> question.getSectionId().equals(section))
                        .count());
        return show(survey, found, form, model);
    }

    @PostMapping("/{section}")
    String change(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        var survey = surveys.get(year);
        var changed =
                parse(form).setName(survey.getName() + "/sections/" + section).setEtag(form.getEtag());
        elements.check(survey, find(survey, section).getPlanElement(), form);
        if (form.isWrong()) {
            return edit(year, section, form, model);
        }
        try {
            calls.write(stub -> stub.updateSurveySection(UpdateSurveySectionRequest.newBuilder()
                    .setSection(changed)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return edit(year, section, form, model);
        }
        return DESIGN;
    }

    @PostMapping("/{section}/ta-bort")
    String remove(@PathVariable String year, @PathVariable String section, Form form, Model model) {
        try {
            calls.write(stub -> stub.deleteSurveySection(DeleteSurveySectionRequest.newBuilder()
                    .setName("surveys/" + year + "/sections/" + section)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return edit(year, section, form, model);
        }
        return DESIGN;
    }

    private static SurveySection.Builder parse(Form form) {
        return SurveySection.newBuilder()
                .setTitle(form.value("title"))
                .setPosition(form.whole("position").orElse(0))
                .setReason(form.value("reason"))
                .setPlanElement(form.value("planElement"));
    }

    private static Survey.Section find(Survey survey, String section) {
        return survey.getSectionsList().stream()
                .filter(known -> known.getSectionId().equals(section))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "SURVEY_SECTION_NOT_FOUND", "There is no such section.", Map.of("section", section)));
    }
}
