package se.arshjul.portal.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.answer.AskedTexts;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.matrix.Gathered;
import se.arshjul.portal.session.Visitor;

/** What a body answered: before the results are published alone, afterwards beside what all answered. */
@Controller
class OwnResultPages {

    /** A question with the body's own answer as text; empty where it gave none. */
    record OwnResult(QuestionView question, String answer) {}

    /** A question and how the body's answer to it is counted. */
    record Counted(String question, String lang, String answer) {}

    private final Requests requests;
    private final AskedTexts texts;
    private final PublishedResults published;
    private final Words words;

    OwnResultPages(Requests requests, AskedTexts texts, PublishedResults published, Words words) {
        this.requests = requests;
        this.texts = texts;
        this.published = published;
        this.words = words;
    }

    @GetMapping("/svara/{survey}/{request}/resultat")
    String show(@PathVariable String survey, @PathVariable String request, Visitor visitor, Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var publication = published.findLatest(survey);
        var counted =
                asked.getState() == Request.State.ACCEPTED && visitor.actor().equals(asked.getActor());
        if (publication.isEmpty()) {
            return counted ? preview(asked, model) : "redirect:/svara/{survey}/{request}";
        }
        if (!counted) {
            return "redirect:/resultat/{survey}";
        }
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("publication", publication.get());
        model.addAttribute("published", DateText.moment(publication.get().getPublishTime()));
        model.addAttribute("sections", bySection(questions(publication.get()), answers(asked)));
        return "result/own";
    }

    /** As the agency lets it be seen: from when the analysis is done. */
    private String preview(Request asked, Model model) {
        var survey = asked.getName().substring(0, asked.getName().indexOf("/requests/"));
        var own = published
                .principals(ListPrincipalsRequest.newBuilder()
                        .setParent(survey + "/publications/draft")
                        .addPrincipals(ResourceId.of(asked.getName())))
                .flatMap(found -> found.stream().findFirst());
        if (own.isEmpty()) {
            return "redirect:/svara/{survey}/{request}";
        }
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute(
                "answers",
                texts.questions(survey).stream()
                        .filter(question -> question.getKind() != Question.Kind.TEXT)
                        .map(question -> new Counted(
                                question.getWording(),
                                Translated.lang(question),
                                new Levels(question, words).of(own.get()).words()))
                        .toList());
        return "result/preview";
    }

    private List<QuestionView> questions(Publication publication) {
        return published.read(publication, Grouping.KIND).stream()
                .map(result -> new QuestionView(result, words))
                .toList();
    }

    /** The answers that were taken, by question. */
    private Map<String, String> answers(Request asked) {
        var answers = requests.response(asked.getName()).getAnswersList();
        Map<String, String> texts = new LinkedHashMap<>();
        requests.sections(asked.getName(), answers).stream()
                .flatMap(section -> section.fields().stream())
                .forEach((QuestionField field) -> texts.put(field.getName(), field.getSavedText()));
        return texts;
    }

    private static Map<String, List<Gathered<OwnResult>>> bySection(
            List<QuestionView> questions, Map<String, String> answers) {
        Function<QuestionView, OwnResult> own =
                question -> new OwnResult(question, answers.getOrDefault(question.getId(), ""));
        return questions.stream()
                .collect(Collectors.groupingBy(
                        QuestionView::getSection,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                own,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        found -> Gathered.of(
                                                found, one -> one.question().question())))));
    }
}
