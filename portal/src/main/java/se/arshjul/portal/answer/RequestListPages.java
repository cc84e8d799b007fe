package se.arshjul.portal.answer;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.session.Sessions;
import se.arshjul.portal.session.SignedIn;

/** Everything that the visitor's body has been asked, newest first. */
@Controller
public class RequestListPages {

    private final Calls<RequestServiceBlockingStub> requests;
    private final Sessions sessions;

    RequestListPages(Calls<RequestServiceBlockingStub> requests, Sessions sessions) {
        this.requests = requests;
        this.sessions = sessions;
    }

    @GetMapping("/svara")
    String list(Model model) {
        model.addAttribute("requests", own());
        return "answer/list";
    }

    /** The requests of the body that the visitor acts for; other pages show them too. */
    public Part<List<RequestView>> own() {
        var actor = sessions.find()
                .map(SignedIn::acting)
                .map(acting -> acting.actor())
                .orElse("");
        return requests.part(stub -> EveryPage.of(
                        token -> stub.listRequests(ListRequestsRequest.newBuilder()
                                .setParent("surveys/-")
                                .setActor(actor)
                                .setPageSize(200)
                                .setPageToken(token)
                                .build()),
                        ListRequestsResponse::getRequestsList,
                        ListRequestsResponse::getNextPageToken)
                .stream()
                .map(RequestView::new)
                .toList());
    }

    /** Those of which nothing is left to do or to wait for, or the others. */
    public static List<RequestView> over(List<RequestView> all, boolean wanted) {
        return all.stream().filter(one -> isOver(one) == wanted).toList();
    }

    private static boolean isOver(RequestView one) {
        return switch (one.request().getState()) {
            case ACCEPTED -> !one.isReplaceable() && !one.isBeside();
            case DECLINED, NO_RESPONSE, WITHDRAWN -> true;
            case DISPATCHED, OPENED, STARTED, SUBMITTED, APPROVED, SENT_BACK, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }
}
