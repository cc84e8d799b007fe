package se.arshjul.portal.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.portal.pdf.Pdf;

/** The fact sheet of a version as a document to save, print and hand on; that of the draft for the agency. */
@Controller
class FactSheetFiles {

    private final PublishedResults published;
    private final Words words;
    private final Pdf pdf;

    FactSheetFiles(PublishedResults published, Words words, Pdf pdf) {
        this.published = published;
        this.words = words;
        this.pdf = pdf;
    }

    @GetMapping("/resultat/{year}/faktablad.pdf")
    ResponseEntity<byte[]> file(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version) {
        var publication = published.get(year, Edition.of(utkast, version));
        if (publication.getFactSheet().isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var questions = published.read(publication, Grouping.KIND).stream()
                .map(result -> new QuestionView(result, words))
                .toList();
        var sheet = new FactSheet(publication, questions, words);
        return pdf.file(
                "paper/fact-sheet",
                Map.of("sheet", sheet, "publication", publication),
                sheet.isDraft() ? "factsheet.name.draft" : "factsheet.name",
                String.valueOf(publication.getYear()),
                sheet.getVersion());
    }
}
