package se.arshjul.portal.survey;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Condition;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Visas om": of which answer to which earlier question it depends whether a question is asked. */
@Controller
@RequestMapping("/uppfoljning/{year}/fragor/{question}/villkor")
class ConditionPages {

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;

    ConditionPages(Surveys surveys, Calls<SurveyServiceBlockingStub> calls) {
        this.surveys = surveys;
        this.calls = calls;
    }

    /** First the question is chosen, then its answers: so it works without script. */
    @GetMapping
    String show(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String fraga,
            Form form,
            Model model) {
        var survey = surveys.get(year);
        var questions = surveys.questions(year);
        var conditional = find(questions, question);
        var condition = conditional.getShownIf();
        var named = fraga.isEmpty() ? condition.getQuestionId() : fraga;
        var earlier = earlier(questions, conditional);
        List<String> chosen = named.equals(condition.getQuestionId()) ? condition.getOptionIdsList() : List.of();
        form.start(conditional.getEtag(), Map.of("answers", chosen));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("question", conditional);
        model.addAttribute("id", question);
        model.addAttribute("condition", ConditionView.of(conditional, questions));
        model.addAttribute(
                "earlier",
                earlier.stream()
                        .map(other -> Choice.of(ResourceId.of(other.getName()), other.getWording()))
                        .toList());
        model.addAttribute(
                "named",
                earlier.stream()
                        .filter(other -> isNamed(other, named))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("namedId", named);
        model.addAttribute("choices", options(earlier, named));
        return "survey/condition";
    }

    private static boolean isNamed(Question question, String id) {
        return ResourceId.of(question.getName()).equals(id);
    }

    private static List<Choice> options(List<Question> questions, String named) {
        return questions.stream()
                .filter(other -> isNamed(other, named))
                .flatMap(other -> other.getOptionsList().stream())
                .map(option -> Choice.of(option.getOptionId(), option.getLabel()))
                .toList();
    }

    /** What the question can depend on: choices that stand before it. */
    private static List<Question> earlier(List<Question> questions, Question question) {
        return questions.stream()
                .takeWhile(other -> !other.getName().equals(question.getName()))
                .filter(other -> other.getOptionsCount() > 0)
                .toList();
    }

    @PostMapping
    String save(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String fraga,
            Form form,
            Model model) {
        var answers = form.values("answers").stream()
                .filter(answer -> !answer.isEmpty())
                .toList();
        if (answers.isEmpty()) {
            form.violated("answers", "REQUIRED");
            return show(year, question, fraga, form, model);
        }
        var condition = Condition.newBuilder().setQuestionId(fraga).addAllOptionIds(answers);
        return change(find(surveys.questions(year), question).toBuilder().setShownIf(condition), form)
                ? "redirect:/uppfoljning/{year}/utforma"
                : show(year, question, fraga, form, model);
    }

    @PostMapping("/alltid")
    String always(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        return change(find(surveys.questions(year), question).toBuilder().clearShownIf(), form)
                ? "redirect:/uppfoljning/{year}/utforma"
                : show(year, question, "", form, model);
    }

    private boolean change(Question.Builder wanted, Form form) {
        try {
            calls.write(stub -> stub.updateQuestion(UpdateQuestionRequest.newBuilder()
                    .setQuestion(wanted.setEtag(form.getEtag()))
                    .setRequestId(form.getRequestId())
                    .build()));
            return true;
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return false;
        }
    }

    private static Question find(List<Question> questions, String id) {
        return questions.stream()
                .filter(question -> isNamed(question, id))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("QUESTION_NOT_FOUND", "There is no such question.", Map.of("question", id)));
    }
}
