package se.arshjul.portal.register;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc.ContactConfirmationServiceBlockingStub;
import se.arshjul.actor.v1.ListDueConfirmationsRequest;
import se.arshjul.actor.v1.ListDueConfirmationsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.table.Csv;

/** The regions and municipalities that have not confirmed their contacts for a year, for the agency. */
@Controller
@RequestMapping(DuePages.PLACE)
class DuePages {

    static final String PLACE = KeepingPages.PLACE + "/kontakter";

    /** One of them, as the page shows it; the day is empty where it never confirmed. */
    public record Due(String id, String name, String last, String email, int people) {

        static Due of(ContactConfirmation one) {
            return new Due(
                    one.getName().split("/")[1],
                    one.getDisplayName(),
                    DateText.day(one.getConfirmTime()),
                    one.getContactEmail(),
                    one.getPeopleCount());
        }
    }

    private final Calls<ContactConfirmationServiceBlockingStub> confirmations;
    private final Words words;

    DuePages(Calls<ContactConfirmationServiceBlockingStub> confirmations, Words words) {
        this.confirmations = confirmations;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("due", due());
        return "register/due";
    }

    private List<Due> due() {
        return confirmations
                .read(stub -> EveryPage.of(
                        token -> stub.listDueConfirmations(ListDueConfirmationsRequest.newBuilder()
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListDueConfirmationsResponse::getContactConfirmationsList,
                        ListDueConfirmationsResponse::getNextPageToken))
                .stream()
                .map(Due::of)
                .toList();
    }

    @GetMapping("/kontakter.csv")
    ResponseEntity<byte[]> export() {
        return Csv.file(
                words.text("contacts.file"),
                List.of(
                        words.text("contacts.body"),
                        words.text("contacts.last"),
                        words.text("contacts.address"),
                        words.text("contacts.people.count")),
                due().stream()
                        .map(one -> List.of(one.name(), one.last(), one.email(), String.valueOf(one.people())))
                        .toList());
    }
}
