package se.arshjul.portal.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** Writing one question of a survey that is being designed: a new one, a changed one, a removed one. */
@Controller
@RequestMapping("/uppfoljning/{year}/fragor")
class QuestionPages {

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;
    private final PlanElements elements;

    QuestionPages(Surveys surveys, Calls<SurveyServiceBlockingStub> calls, PlanElements elements) {
        this.surveys = surveys;
        this.calls = calls;
        this.elements = elements;
    }

    @GetMapping("/ny")
    String begin(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String avsnitt,
            @RequestParam(defaultValue = "SINGLE_CHOICE") String slag,
            Form form,
            Model model) {
        form.start(
                "",
                QuestionForm.fields(Question.newBuilder()
                        .setSectionId(avsnitt)
                        .setKind(kind(slag))
                        .setScale(Question.Scale.newBuilder().setMin(1).setMax(5))
                        .setMaxLength(2000)
                        .build()));
        return show(year, Question.getDefaultInstance(), form, model);
    }

    private static Question.Kind kind(String name) {
        try {
            return Question.Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String show(String year, Question saved, Form form, Model model) {
        var survey = surveys.get(year);
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("question", id(saved));
        model.addAttribute("statesPlan", saved.getStatesPlan());
        model.addAttribute(
                "sections",
                survey.getSectionsList().stream()
                        .map(section -> Choice.of(section.getSectionId(), section.getTitle()))
                        .toList());
        model.addAttribute("elements", elements.choices(survey, saved.getPlanElement(), form));
        return "survey/question";
    }

    @PostMapping("/ny")
    String create(@PathVariable String year, Form form, Model model) {
        var question = QuestionForm.parse(form, kind(form.value("kind")), List.of());
        elements.check(surveys.get(year), "", form);
        if (form.isWrong()) {
            return show(year, Question.getDefaultInstance(), form, model);
        }
        // The same form sent again must ask for the same id, so what it has made already is not in its way.
        var taken = new HashSet<>(Set.of(Slug.NEW));
        surveys.questions(year).stream()
                .filter(known -> !isSame(known, question))
                .forEach(known -> taken.add(id(known)));
        try {
            calls.write(stub -> stub.createQuestion(CreateQuestionRequest.newBuilder()
                    .setParent("surveys/" + year)
                    .setQuestion(question)
                    .setQuestionId(Slug.free(Slug.of(form.value("wording")), taken))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, Question.getDefaultInstance(), form, model);
        }
        return "redirect:/uppfoljning/{year}/utforma";
    }

    private static boolean isSame(Question known, Question.Builder wanted) {
        return known.getWording().equals(wanted.getWording().strip())
                && known.getSectionId().equals(wanted.getSectionId());
    }

    @GetMapping("/{question}")
    String edit(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var found = find(year, question);
        form.start(found.getEtag(), QuestionForm.fields(found));
        var questions = surveys.questions(year);
        model.addAttribute("condition", ConditionView.of(found, questions));
        model.addAttribute("matrix", MatrixView.of(found, questions));
        return show(year, found, form, model);
    }

    @PostMapping("/{question}")
    String change(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var found = find(year, question);
        var changed = QuestionForm.parse(form, found.getKind(), found.getOptionsList())
                .setName(found.getName())
                .setEtag(form.getEtag());
        if (found.hasShownIf()) {
            changed.setShownIf(found.getShownIf());
        }
        if (found.hasMatrix()) {
            changed.setMatrix(found.getMatrix());
        }
        elements.check(surveys.get(year), found.getPlanElement(), form);
        if (form.isWrong()) {
            return edit(year, question, form, model);
        }
        try {
            calls.write(stub -> stub.updateQuestion(UpdateQuestionRequest.newBuilder()
                    .setQuestion(changed)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return edit(year, question, form, model);
        }
        return "redirect:/uppfoljning/{year}/utforma";
    }

    @PostMapping("/{question}/ta-bort")
    String remove(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        try {
            calls.write(stub -> stub.deleteQuestion(DeleteQuestionRequest.newBuilder()
                    .setName("surveys/" + year + "/questions/" + question)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return edit(year, question, form, model);
        }
        return "redirect:/uppfoljning/{year}/utforma";
    }

    private Question find(String year, String question) {
        return surveys.questions(year).stream()
                .filter(known -> id(known).equals(question))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "QUESTION_NOT_FOUND", "There is no such question.", Map.of("question", question)));
    }

    private static String id(Question question) {
        return ResourceId.of(question.getName());
    }
}
