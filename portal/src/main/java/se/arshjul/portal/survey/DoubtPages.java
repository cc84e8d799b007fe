package se.arshjul.portal.survey;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.AskClarificationRequest.Doubt;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.answer.SectionView;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/**
 * "Fråga om flera svar": several answers of a response that is assessed, or accepted already, are unclear; what is asked is
 * read before it goes.
 */
@Controller
@RequestMapping("/uppfoljning/{year}/bedom/{request}/fragor")
class DoubtPages {

    /** As many as can be asked about at once. */
    private static final int MOST = 20;

    private static final int LONGEST = 2_000;

    /** Before the question: the field in which is asked about its answer, also in a draft. */
    static final String DOUBT = "fraga-";

    private final Requests requests;
    private final Asking asking;
    private final Tasks tasks;
    private final RefusalTexts texts;

    DoubtPages(Requests requests, Asking asking, Tasks tasks, RefusalTexts texts) {
        this.requests = requests;
        this.asking = asking;
        this.tasks = tasks;
        this.texts = texts;
    }

    /** What is asked about one answer. */
    public record Asked(QuestionField field, String text) {

        /** Name of the field in which it is written. */
        public String getName() {
            return DoubtPages.name(field);
        }
    }

    static String name(QuestionField field) {
        return DOUBT + field.getName();
    }

    @GetMapping
    String show(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        return write(year, request, response(year, request), form, model);
    }

    /** What is written is read before it is sent, and from there written on. */
    @PostMapping
    String next(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var response = response(year, request);
        var asked = asked(requests.sections(response), form);
        if (form.value("steg").equals("andra") || !isSound(asked, form)) {
            return write(year, request, response, form, model);
        }
        return form.value("steg").equals("skicka")
                ? ask(year, request, response, asked, form, model)
                : read(year, request, asked, form, model);
    }

    private String ask(String year, String request, Response response, List<Asked> asked, Form form, Model model) {
        try {
            return asking.ask(AskClarificationRequest.newBuilder()
                    .setName(Requests.name(year, request))
                    .addAllDoubts(asked.stream().map(DoubtPages::toDoubt).toList())
                    .setVersion(Asking.version(form))
                    .setRequestId(form.getRequestId())
                    .build());
        } catch (Refusal refusal) {
            refused(refusal, asked, form);
            return write(year, request, response, form, model);
        }
    }

    private Response response(String year, String request) {
        return requests.response(Requests.name(year, request));
    }

    /** Where something is written, that is asked. */
    private static List<Asked> asked(List<SectionView> sections, Form form) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .map(field -> new Asked(
                        field, form.value(name(field)).replace("\r\n", "\n").strip()))
                .filter(asked -> !asked.text().isEmpty())
                .toList();
    }

    private static boolean isSound(List<Asked> asked, Form form) {
        if (asked.isEmpty()) {
            form.violated("fragor", "NOTHING_ASKED");
        }
        if (asked.size() > MOST) {
            form.violated("fragor", "TOO_MANY_ASKED");
        }
        asked.stream()
                .filter(one -> one.text().codePointCount(0, one.text().length()) > LONGEST)
                .forEach(one -> form.violated(one.getName(), "TOO_LONG_ASKED"));
        return !form.isWrong();
    }

    /** What the service finds wrong with one of them is said at its field. */
    private void refused(Refusal refusal, List<Asked> asked, Form form) {
        IntStream.range(0, asked.size())
                .forEach(i -> refusal.violations().stream()
                        .filter(violation -> violation.field().startsWith("doubts[" + i + "]"))
                        .forEach(violation -> form.wrong(
                                asked.get(i).getName(),
                                asked.get(i).field().getWording(),
                                texts.text("text", violation))));
        if (!form.isWrong()) {
            form.refuse(refusal);
        }
    }

    private static Doubt toDoubt(Asked asked) {
        return Doubt.newBuilder()
                .setQuestion(asked.field().question().getName())
                .setText(asked.text())
                .build();
    }

    private String write(String year, String request, Response response, Form form, Model model) {
        var sections = requests.sections(response);
        var names = sections.stream()
                .flatMap(section -> section.fields().stream())
                .map(DoubtPages::name)
                .toList();
        around(year, request, model);
        tasks.show(AssessPages.FORM, Requests.name(year, request), form, model);
        model.addAttribute("sections", sections);
        model.addAttribute("version", Asking.shown(response, form));
        // What is written stays in sight; an answer that nobody wonders about shows its question alone.
        model.addAttribute(
                "written",
                names.stream()
                        .filter(name -> !form.value(name).isBlank() || form.error(name) != null)
                        .toList());
        return "survey/doubts";
    }

    private String read(String year, String request, List<Asked> asked, Form form, Model model) {
        around(year, request, model);
        model.addAttribute("asked", asked);
        model.addAttribute("version", Asking.version(form));
        return "survey/doubts-read";
    }

    private void around(String year, String request, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("id", request);
        model.addAttribute("request", new RequestView(requests.get(Requests.name(year, request))));
        model.addAttribute("here", "/uppfoljning/" + year + "/bedom/" + request + "/fragor");
        model.addAttribute(
                "reviewedBy", DateText.day(requests.survey("surveys/" + year).getReviewedByDate()));
    }
}
