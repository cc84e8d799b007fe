package se.arshjul.portal.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.MoveMatrixRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Tabell": putting a question into one table with the question before it, taking it out, adding rows, and moving it. */
@Controller
@RequestMapping("/uppfoljning/{year}/fragor/{question}/tabell")
class MatrixPages {

    private static final String PAGE = "redirect:/uppfoljning/{year}/fragor/{question}/tabell";

    /** What the field of its place is called: as the contract has it, where no place means that none was chosen. */
    private static final String PLACE = "afterQuestionId";

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;
    private final QuestionPlaces places;

    MatrixPages(Surveys surveys, Calls<SurveyServiceBlockingStub> calls, QuestionPlaces places) {
        this.surveys = surveys;
        this.calls = calls;
        this.places = places;
    }

    @GetMapping
    String show(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var survey = surveys.get(year);
        var questions = surveys.questions(year);
        var found = find(questions, question);
        var last = found.isTable() ? found.rows().getLast() : found.question();
        form.start(
                found.question().getEtag(),
                Map.of(
                        "matrixTitle",
                        found.isTable() ? found.getTitle() : found.titleBefore(),
                        "wording",
                        "",
                        "help",
                        "",
                        "required",
                        last.getRequired() ? "ja" : "",
                        PLACE,
                        found.isTable() ? found.placeNow(survey, questions) : ""));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("id", question);
        model.addAttribute("matrix", found);
        model.addAttribute("places", found.isTable() ? places.of(found.places(survey, questions)) : List.of());
        return "survey/matrix";
    }

    private static MatrixView find(List<Question> questions, String id) {
        return questions.stream()
                .filter(question -> id(question).equals(id))
                .findFirst()
                .map(question -> MatrixView.of(question, questions))
                .orElseThrow(() ->
                        Refusal.notFound("QUESTION_NOT_FOUND", "There is no such question.", Map.of("question", id)));
    }

    private static String id(Question question) {
        return ResourceId.of(question.getName());
    }

    /** Puts the question into one table with the one before it, or gives its table another title. */
    @PostMapping
    String save(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var questions = surveys.questions(year);
        var found = find(questions, question);
        if (form.value("matrixTitle").isBlank()) {
            form.violated("matrixTitle", "REQUIRED");
            return show(year, question, form, model);
        }
        if (!found.isTable() && !found.getObstacle().isEmpty()) {
            form.violated("matrix", found.getObstacle());
            return show(year, question, form, model);
        }
        try {
            join(found, wanted(found, questions, form.value("matrixTitle")), form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, form, model);
        }
        return PAGE;
    }

    private static Matrix wanted(MatrixView found, List<Question> questions, String title) {
        var before = found.before();
        if (found.isTable()) {
            return found.question().getMatrix().toBuilder().setTitle(title).build();
        }
        if (before != null && before.hasMatrix()) {
            return before.getMatrix().toBuilder().setTitle(title).build();
        }
        Set<String> taken = new HashSet<>();
        questions.forEach(other -> taken.add(other.getMatrix().getMatrixId()));
        return Matrix.newBuilder()
                .setMatrixId(Slug.free(Slug.of(title), taken))
                .setTitle(title)
                .build();
    }

    /** A table begins with the question before: alone it is a table of one row, which this one then joins. */
    private void join(MatrixView found, Matrix matrix, Form form) {
        var before = found.before();
        if (!found.isTable() && before != null && !before.hasMatrix()) {
            update(before.toBuilder().setMatrix(matrix), Requests.idOf(form.getRequestId(), before.getName()));
        }
        update(found.question().toBuilder().setMatrix(matrix).setEtag(form.getEtag()), form.getRequestId());
    }

    private void update(Question.Builder wanted, String requestId) {
        calls.write(stub -> stub.updateQuestion(UpdateQuestionRequest.newBuilder()
                .setQuestion(wanted)
                .setRequestId(requestId)
                .build()));
    }

    @PostMapping("/ut")
    String leave(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var found = find(surveys.questions(year), question);
        if (!found.isTable()) {
            return PAGE;
        }
        try {
            update(
                    found.question().toBuilder()
                            .clearMatrix()
                            .setPosition(found.placeOutside())
                            .setEtag(form.getEtag()),
                    form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, form, model);
        }
        return PAGE;
    }

    @PostMapping("/flytta")
    String move(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var survey = surveys.get(year);
        var questions = surveys.questions(year);
        var found = find(questions, question);
        if (!found.isTable()) {
            return PAGE;
        }
        var wanted = found.places(survey, questions).stream()
                .filter(place -> place.value().equals(form.value(PLACE)))
                .findFirst();
        if (wanted.isEmpty()) {
            form.violated(PLACE, "UNKNOWN");
            return show(year, question, form, model);
        }
        var asked = MoveMatrixRequest.newBuilder()
                .setParent(survey.getName())
                .setMatrixId(found.question().getMatrix().getMatrixId())
                .setSectionId(wanted.get().section())
                .setAfterQuestionId(wanted.get().afterId())
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.moveMatrix(asked));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, form, model);
        }
        return PAGE;
    }

    /** A row has the kind and the answers of those above it. */
    @PostMapping("/rad")
    String add(@PathVariable String year, @PathVariable String question, Form form, Model model) {
        var questions = surveys.questions(year);
        var found = find(questions, question);
        if (!found.isTable()) {
            return PAGE;
        }
        var wording = form.value("wording").strip();
        // The same form sent again must ask for the same id, so what it has made already is not in its way.
        Set<String> taken = new HashSet<>(Set.of(Slug.NEW));
        questions.stream()
                .filter(known ->
                        !known.getWording().equals(wording) || !found.rows().contains(known))
                .forEach(known -> taken.add(id(known)));
        var row = found.next().setWording(wording).setHelp(form.value("help")).setRequired(form.has("required", "ja"));
        try {
            calls.write(stub -> stub.createQuestion(CreateQuestionRequest.newBuilder()
                    .setParent("surveys/" + year)
                    .setQuestion(row)
                    .setQuestionId(Slug.free(Slug.of(wording), taken))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, question, form, model);
        }
        return PAGE;
    }
}
