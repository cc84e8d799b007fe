package se.arshjul.portal.offline;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.table.SentWorkbook;
import se.arshjul.portal.table.UnreadableFile;
import se.arshjul.portal.table.Xlsx;

/** "Fyll i utan uppkoppling": the questionnaire as a file, and what was filled in, looked at before it is saved. */
@Controller
@RequestMapping("/svara/{survey}/{request}/fil")
class OfflinePages {

    private static final String FILE = "fil";

    private final Requests requests;
    private final OfflineWorkbook workbook;
    private final Proposals proposals;
    private final SaveProposal saveProposal;
    private final FileWords wording;

    OfflinePages(
            Requests requests,
            OfflineWorkbook workbook,
            Proposals proposals,
            SaveProposal saveProposal,
            FileWords wording) {
        this.requests = requests;
        this.workbook = workbook;
        this.proposals = proposals;
        this.saveProposal = saveProposal;
        this.wording = wording;
    }

    @GetMapping
    String show(
            @PathVariable String survey,
            @PathVariable String request,
            @RequestParam(defaultValue = "0") int sparade,
            @RequestParam(defaultValue = "0") int utanfor,
            Visitor visitor,
            Form form,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        if (!visitor.holds("respondent")) {
            return "redirect:/svara/{survey}/{request}";
        }
        model.addAttribute("saved", sparade);
        model.addAttribute("left", utanfor);
        return show(asked, model);
    }

    private static String show(Request asked, Model model) {
        model.addAttribute("request", new RequestView(asked));
        return "offline/file";
    }

    @GetMapping("/fragor.xlsx")
    ResponseEntity<byte[]> download(@PathVariable String survey, @PathVariable String request, Visitor visitor) {
        var view = new RequestView(requests.get(Requests.name(survey, request)));
        if (!view.isEditable() || !visitor.holds("respondent")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Xlsx.file(
                wording.text("offline.file.name", survey, view.getId()),
                workbook.of(view, requests.written(view.request())));
    }

    @PostMapping
    String preview(
            @PathVariable String survey,
            @PathVariable String request,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile sent,
            Form form,
            HttpServletResponse response,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        if (!new RequestView(asked).isEditable()) {
            return locked(asked, response, model);
        }
        try {
            var file = FilledFile.of(SentWorkbook.read(sent), wording.inEveryLanguage("offline.col.answer"));
            if (file.isEmpty()) {
                form.wrong(FILE, wording.text("offline.fault.OTHER_FILE"));
            } else if (!file.get().request().equals(asked.getName())) {
                form.wrong(FILE, notOurs(file.get(), asked));
            } else {
                return preview(asked, proposals.of(requests.written(asked), file.get()), model);
            }
        } catch (UnreadableFile unreadable) {
            form.wrong(FILE, wording.text("offline.fault." + unreadable.fault()));
        }
        return show(asked, model);
    }

    /** Which file it is, in the words that stand in it: nobody knows files by their names alone. */
    private String notOurs(FilledFile file, Request asked) {
        var survey = asked.getName().substring(0, asked.getName().lastIndexOf('/') + 1);
        return file.request().startsWith(survey)
                ? wording.text("offline.fault.OTHER_BODY", file.principal(), asked.getDisplayName())
                : wording.text("offline.fault.OTHER_SURVEY", file.title(), new RequestView(asked).getTitle());
    }

    private static String locked(Request asked, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(asked, model);
    }

    private static String preview(Request asked, Proposal proposal, Model model) {
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("proposal", proposal);
        return "offline/preview";
    }

    @PostMapping("/spara")
    String save(
            @PathVariable String survey,
            @PathVariable String request,
            Form form,
            HttpServletResponse response,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        if (!new RequestView(asked).isEditable()) {
            return locked(asked, response, model);
        }
        var outcome = saveProposal.save(asked.getName(), requests.written(asked), form);
        if (outcome.isWhole()) {
            return "redirect:/svara/{survey}/{request}/fil?sparade=" + outcome.saved() + "&utanfor="
                    + form.whole("utanfor").orElse(0);
        }
        if (outcome.conflicts() > 0) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        var left = proposals.of(requests.written(asked), form);
        // What was saved was one command, what comes from this page is another.
        form.renew();
        model.addAttribute("saved", outcome.saved());
        return preview(asked, left, model);
    }
}
