package se.arshjul.portal.survey;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.task.DraftView;
import se.arshjul.portal.task.Tasks;

/** Asks a body about single answers: of a response that is assessed, which ends the task, or of one that is accepted. */
@Component
class Asking {

    private final Requests requests;
    private final Calls<ClarificationServiceBlockingStub> calls;
    private final Tasks tasks;

    Asking(Requests requests, Calls<ClarificationServiceBlockingStub> calls, Tasks tasks) {
        this.requests = requests;
        this.calls = calls;
        this.tasks = tasks;
    }

    /** Whether the visitor has begun to ask, which goes with the task, about answers of which the form in sight has none. */
    static boolean isBegun(Model model) {
        return model.getAttribute("draft") instanceof DraftView draft
                && draft.fields().entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(DoubtPages.DOUBT)
                                && !draft.names().containsValue(field.getKey())
                                && !field.getValue().isBlank());
    }

    /** Where whoever asks goes on. */
    String ask(AskClarificationRequest asked) {
        var about = new RequestView(requests.get(asked.getName()));
        calls.write(stub -> stub.askClarification(asked));
        if (about.isAccepted()) {
            return asked.getName().replaceFirst("surveys/([^/]+)/requests/", "redirect:/uppfoljning/$1/fraga/");
        }
        tasks.complete(AssessPages.FORM, asked.getName(), "sentBack", asked.getRequestId());
        return "redirect:/uppgiftslistan";
    }

    /**
     * The last day on which an accepted response can be asked about; empty where it cannot. A closed survey may have ended
     * its review early: then the service says no.
     */
    String until(Request request) {
        if (!new RequestView(request).isAccepted()) {
            return "";
        }
        var survey = requests.survey(request.getName().replaceFirst("/requests/.*", ""));
        return survey.getState() == Survey.State.OPEN || survey.getState() == Survey.State.CLOSED
                ? DateText.day(survey.getReviewedByDate())
                : "";
    }
}
