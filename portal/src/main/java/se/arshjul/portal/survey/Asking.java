package se.arshjul.portal.survey;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.DraftView;
import se.arshjul.portal.task.Tasks;

/** Asks a body about single answers: of a response that is assessed, which ends the task, or of one that is accepted. */
@Component
class Asking {

    private final Requests requests;
    private final Calls<ClarificationServiceBlockingStub> calls;
    private final Calls<RequestServiceBlockingStub> counts;
    private final Tasks tasks;

    Asking(
            Requests requests,
            Calls<ClarificationServiceBlockingStub> calls,
            Calls<RequestServiceBlockingStub> counts,
            Tasks tasks) {
        this.requests = requests;
        this.calls = calls;
        this.counts = counts;
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

    /**
     * The version that was read on the page that is sent. A page that carries none was opened before it did, and what was
     * read on it nobody knows: no version is this one.
     */
    static int version(Form form) {
        return form.whole("version").orElse(-1);
    }

    /** The version that is read on the page that is shown: the one that it was opened with, until another was refused. */
    static int shown(Response response, Form form) {
        return form.isPosted() && !form.isConflict() ? version(form) : response.getVersion();
    }

    /** Where whoever asks goes on. */
    String ask(AskClarificationRequest asked) {
        // What is asked about an accepted response ends no task; the service alone knows which it was.
        var now = calls.write(stub -> stub.askClarification(asked));
        if (now.getState() == Request.State.ACCEPTED) {
            return asked.getName().replaceFirst("surveys/([^/]+)/requests/", "redirect:/uppfoljning/$1/fraga/");
        }
        tasks.complete(AssessPages.FORM, asked.getName(), "sentBack", asked.getRequestId());
        return "redirect:/uppgiftslistan";
    }

    /** The last day on which an accepted response can be asked about; empty where it cannot. */
    String until(Request request) {
        if (!new RequestView(request).isAccepted()) {
            return "";
        }
        var survey = requests.survey(request.getName().replaceFirst("/requests/.*", ""));
        return isOver(survey) ? "" : DateText.day(survey.getReviewedByDate());
    }

    /** As the service says; while it is silent, as far as the survey's state tells. */
    private boolean isOver(Survey survey) {
        return survey.getState() != Survey.State.OPEN && survey.getState() != Survey.State.CLOSED
                || counts.part(stub -> stub.summarizeRequests(SummarizeRequestsRequest.newBuilder()
                                .setParent(survey.getName())
                                .build()))
                        .map(SummarizeRequestsResponse::getReviewOver)
                        .orElse(false);
    }
}
