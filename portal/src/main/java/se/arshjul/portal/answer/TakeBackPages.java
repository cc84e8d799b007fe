package se.arshjul.portal.answer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ReturnResponseRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** A respondent takes back what waits for the approver. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class TakeBackPages {

    private final Requests requests;
    private final Calls<RequestServiceBlockingStub> calls;

    TakeBackPages(Requests requests, Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.calls = calls;
    }

    @PostMapping("/ta-tillbaka")
    String takeBack(@PathVariable String survey, @PathVariable String request, Form form) {
        var asked = ReturnResponseRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.returnResponse(asked));
        } catch (Refusal refusal) {
            requireOpen(asked.getName(), refusal);
        }
        return "redirect:/svara/{survey}/{request}";
    }

    /** A colleague may have taken it back first, or the approver returned it: then it is as was wanted. */
    private void requireOpen(String name, Refusal refusal) {
        var now = new RequestView(requests.get(name));
        if (!now.isEditable() && !now.isClarifying()) {
            throw refusal;
        }
    }
}
