package se.arshjul.portal.result;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.GetNamingRequest;
import se.arshjul.followup.v1.NameBodiesRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Visa namn": whether everybody may see what each region and municipality answered. */
@Controller
@RequestMapping("/uppfoljning/{year}/namn")
class NamingPages {

    private final Calls<ResultServiceBlockingStub> results;

    NamingPages(Calls<ResultServiceBlockingStub> results) {
        this.results = results;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var naming = results.read(stub -> stub.getNaming(
                GetNamingRequest.newBuilder().setName("surveys/" + year).build()));
        form.start("", Map.of("named", naming.getBodiesNamed() ? "ja" : "nej"));
        model.addAttribute("year", year);
        model.addAttribute("naming", naming);
        return "result/naming";
    }

    @PostMapping
    String name(@PathVariable String year, Form form, Model model) {
        try {
            results.write(stub -> stub.nameBodies(NameBodiesRequest.newBuilder()
                    .setName("surveys/" + year)
                    .setBodiesNamed(form.value("named").equals("ja"))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return "redirect:/uppfoljning/{year}";
    }
}
