package se.arshjul.portal.answer;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.pdf.Pdf;
import se.arshjul.runtime.proto.ProtoTime;

/** "Skriv ut formuläret": the questions in the order of the screen, to fill in with a pen or as they are answered now. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class PrintedFormPages {

    private final Requests requests;
    private final Pdf pdf;
    private final InstantSource clock;

    PrintedFormPages(Requests requests, Pdf pdf, InstantSource clock) {
        this.requests = requests;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/tomt-formular.pdf")
    ResponseEntity<byte[]> blank(@PathVariable String survey, @PathVariable String request) {
        var asked = requests.get(Requests.name(survey, request));
        return form(asked, requests.sections(asked.getName(), List.of()), false, "paper.form.name");
    }

    @GetMapping("/formular.pdf")
    ResponseEntity<byte[]> filled(@PathVariable String survey, @PathVariable String request) {
        var asked = requests.get(Requests.name(survey, request));
        return form(asked, requests.sections(asked), true, "paper.draft.name");
    }

    private ResponseEntity<byte[]> form(Request asked, List<SectionView> sections, boolean filled, String name) {
        var survey = requests.surveyOf(asked.getName());
        var view = new RequestView(asked);
        return pdf.file(
                "paper/form",
                Map.of(
                        "request",
                        view,
                        "survey",
                        new AskedSurvey(survey),
                        "sections",
                        sections,
                        "filled",
                        filled,
                        "conditions",
                        ShownIf.of(sections),
                        "printed",
                        DateText.moment(ProtoTime.toProto(clock.instant()))),
                name,
                String.valueOf(survey.getYear()),
                view.getId());
    }
}
