package se.arshjul.portal.result;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CorrectResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Rätta resultatet": publishes a new version with its reason. */
@Controller
@RequestMapping("/uppfoljning/{year}/ratta")
class CorrectionPages {

    private final PublishedResults published;
    private final Calls<ResultServiceBlockingStub> results;

    CorrectionPages(PublishedResults published, Calls<ResultServiceBlockingStub> results) {
        this.published = published;
        this.results = results;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var latest = published.versions(year).getFirst();
        form.start(latest.getName(), Map.of("analysis", latest.getAnalysis(), "factSheet", latest.getFactSheet()));
        model.addAttribute("publication", latest);
        return "result/correct";
    }

    @PostMapping
    String correct(@PathVariable String year, Form form, Model model) {
        try {
            results.write(stub -> stub.correctResults(CorrectResultsRequest.newBuilder()
                    .setName("surveys/" + year)
                    .setPublication(form.getEtag())
                    .setReason(form.value("reason"))
                    .setAnalysis(form.value("analysis"))
                    .setFactSheet(form.value("factSheet"))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return "redirect:/resultat/{year}/versioner";
    }
}
