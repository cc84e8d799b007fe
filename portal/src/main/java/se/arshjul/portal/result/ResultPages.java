package se.arshjul.portal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.GetPublicationRequest;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.table.Csv;

/** Results for everybody: which years there are, and each question with its denominators. */
@Controller
class ResultPages {

    private final Calls<ResultServiceBlockingStub> results;
    private final Publications publications;
    private final MessageSource messages;

    ResultPages(Calls<ResultServiceBlockingStub> results, Publications publications, MessageSource messages) {
        this.results = results;
        this.publications = publications;
        this.messages = messages;
    }

    @GetMapping("/resultat")
    String list(Model model) {
        model.addAttribute(
                "publications",
                results.part(stub -> EveryPage.of(
                        token -> stub.listPublications(ListPublicationsRequest.newBuilder()
                                .setParent("surveys/-")
                                .setPageSize(200)
                                .setPageToken(token)
                                .build()),
                        ListPublicationsResponse::getPublicationsList,
                        ListPublicationsResponse::getNextPageToken)));
        return "result/list";
    }

    @GetMapping("/resultat/{year}")
    String show(@PathVariable String year, @RequestParam(defaultValue = "") String utkast, Model model) {
        var publication = publication(year, !utkast.isEmpty());
        model.addAttribute("publication", publication);
        model.addAttribute("published", DateText.moment(publication.getPublishTime()));
        model.addAttribute("computed", DateText.moment(publication.getSnapshotTime()));
        model.addAttribute("draft", !utkast.isEmpty());
        model.addAttribute("analysis", paragraphs(publication.getAnalysis()));
        model.addAttribute("factSheet", paragraphs(publication.getFactSheet()));
        model.addAttribute("sections", bySection(publications.questions(publication)));
        return "result/show";
    }

    private static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
    }

    private static Map<String, List<QuestionView>> bySection(List<QuestionView> views) {
        Map<String, List<QuestionView>> sections = new LinkedHashMap<>();
        views.forEach(view -> sections.computeIfAbsent(view.getSection(), title -> new ArrayList<>())
                .add(view));
        return sections;
    }

    /** One question's table. */
    @GetMapping("/resultat/{year}/fraga/{question}.csv")
    ResponseEntity<byte[]> question(
            @PathVariable String year, @PathVariable String question, @RequestParam(defaultValue = "") String utkast) {
        var view = publications.questions(publication(year, !utkast.isEmpty())).stream()
                .filter(found -> found.getId().equals(question))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> header = new ArrayList<>(List.of(text("result.answer")));
        header.addAll(view.getKinds());
        return Csv.file(question + "-" + year + ".csv", header, rows(view));
    }

    private static List<List<String>> rows(QuestionView view) {
        List<List<String>> rows = new ArrayList<>();
        for (var row : view.getRows()) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            cells.addAll(row.values());
            rows.add(cells);
        }
        return rows;
    }

    /** Everything in one table, long form. */
    @GetMapping("/resultat/{year}/alla.csv")
    ResponseEntity<byte[]> all(@PathVariable String year, @RequestParam(defaultValue = "") String utkast) {
        List<List<String>> rows = new ArrayList<>();
        for (var view : publications.questions(publication(year, !utkast.isEmpty()))) {
            for (var row : view.getRows()) {
                for (int kind = 0; kind < view.getKinds().size(); kind++) {
                    rows.add(List.of(
                            year,
                            view.getSection(),
                            view.getId(),
                            view.getWording(),
                            view.getKinds().get(kind),
                            row.label(),
                            row.values().get(kind)));
                }
            }
        }
        var header = List.of(
                text("result.column.year"),
                text("result.column.section"),
                text("result.column.id"),
                text("result.column.question"),
                text("result.kind"),
                text("result.answer"),
                text("result.column.value"));
        return Csv.file(text("result.file", year), header, rows);
    }

    private Publication publication(String year, boolean draft) {
        if (draft) {
            var asked = GetPublicationRequest.newBuilder()
                    .setName("surveys/" + year + "/publications/draft")
                    .build();
            return results.read(stub -> stub.getPublication(asked));
        }
        return publications
                .findLatest("surveys/" + year)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
