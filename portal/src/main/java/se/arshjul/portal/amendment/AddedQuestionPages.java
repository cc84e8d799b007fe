package se.arshjul.portal.amendment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.AmendmentServiceGrpc.AmendmentServiceBlockingStub;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.answer.Amendments;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.ChangeWords;
import se.arshjul.portal.survey.PlanElements;
import se.arshjul.portal.survey.QuestionForm;
import se.arshjul.portal.survey.QuestionPlace;
import se.arshjul.portal.survey.QuestionPlaces;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.refusal.Refusal;

/** "Lägg till en fråga" to a survey that has gone out: written, looked at, then asked. */
@Controller
@RequestMapping("/uppfoljning/{year}/ny-fraga")
class AddedQuestionPages {

    private final Surveys surveys;
    private final Requests requests;
    private final Amendments amendments;
    private final PlanElements elements;
    private final AddedChoices choices;
    private final QuestionPlaces places;
    private final Calls<AmendmentServiceBlockingStub> calls;
    private final ChangeWords words;

    AddedQuestionPages(
            Surveys surveys,
            Requests requests,
            Amendments amendments,
            PlanElements elements,
            AddedChoices choices,
            QuestionPlaces places,
            Calls<AmendmentServiceBlockingStub> calls,
            ChangeWords words) {
        this.surveys = surveys;
        this.requests = requests;
        this.amendments = amendments;
        this.elements = elements;
        this.choices = choices;
        this.places = places;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping
    String begin(
            @PathVariable String year,
            @RequestParam(defaultValue = "SINGLE_CHOICE") String slag,
            Form form,
            Model model) {
        form.start(
                "",
                AddedForm.fields(Question.newBuilder()
                        .setKind(kind(slag))
                        .setScale(Question.Scale.newBuilder().setMin(1).setMax(5))
                        .setMaxLength(2000)
                        .build()));
        return show(year, form, model);
    }

    private static Question.Kind kind(String name) {
        return Stream.of(Question.Kind.values())
                .filter(kind -> kind.name().equals(name) && kind != Question.Kind.KIND_UNSPECIFIED)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(String year, Form form, Model model) {
        var survey = surveys.get(year);
        var questions = requests.questions(survey.getName());
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("places", places.of(QuestionPlace.all(survey, questions)));
        model.addAttribute("earlier", choices.earlier(questions));
        model.addAttribute("elements", elements.choices(survey, "", form));
        var named = named(questions, form);
        model.addAttribute("named", named);
        model.addAttribute("answers", AddedChoices.answers(named));
        return "amendment/add";
    }

    /** The questions on which it depends, one or none. */
    private static List<Question> named(List<Question> questions, Form form) {
        return questions.stream()
                .filter(question -> ResourceId.of(question.getName()).equals(form.value(AddedForm.SHOWN_IF)))
                .toList();
    }

    /** Looked at first, then done; what was typed goes along. */
    @PostMapping
    String add(@PathVariable String year, Form form, Model model) {
        var wanted = wanted(year, form);
        if (form.isWrong() || form.has("steg", "igen")) {
            return show(year, form, model);
        }
        try {
            if (form.has("steg", "genomfor")) {
                create(wanted, form);
                return "redirect:/uppfoljning/{year}/andra";
            }
            return preview(year, wanted, form, model);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
    }

    private Question wanted(String year, Form form) {
        var survey = surveys.get(year);
        var questions = requests.questions(survey.getName());
        var question = QuestionForm.parse(form, kind(form.value("kind")), List.of());
        AddedForm.place(form, QuestionPlace.all(survey, questions))
                .ifPresent(place -> question.setSectionId(place.section()).setPosition(place.position()));
        AddedForm.condition(form, question);
        elements.check(survey, "", form);
        if (form.value("wording").isBlank()) {
            form.violated("wording", "REQUIRED");
        }
        if (form.value(AmendmentForm.REASON).isBlank()) {
            form.violated(AmendmentForm.REASON, "REQUIRED");
        }
        var names = Stream.concat(
                questions.stream().map(Question::getName),
                amendments.every(survey.getName()).stream().map(Amendment::getQuestion));
        return question.setName(survey.getName() + "/questions/" + AddedForm.id(form, names.toList()))
                .build();
    }

    private String preview(String year, Question wanted, Form form, Model model) {
        var asked = PreviewAmendmentRequest.newBuilder()
                .setKind(Kind.ADDED)
                .setQuestion(wanted)
                .build();
        var preview = calls.read(stub -> stub.previewAmendment(asked));
        model.addAttribute("survey", surveys.view(year));
        model.addAttribute("id", ResourceId.of(wanted.getName()));
        model.addAttribute("question", wanted);
        model.addAttribute("preview", preview);
        model.addAttribute("fields", words.fields(preview.getFieldsList()));
        model.addAttribute("carried", AddedForm.names());
        return "amendment/added";
    }

    private void create(Question wanted, Form form) {
        var asked = CreateAmendmentRequest.newBuilder()
                .setKind(Kind.ADDED)
                .setQuestion(wanted)
                .setReason(form.value(AmendmentForm.REASON))
                .setRequestId(form.getRequestId())
                .build();
        calls.write(stub -> stub.createAmendment(asked));
    }
}
