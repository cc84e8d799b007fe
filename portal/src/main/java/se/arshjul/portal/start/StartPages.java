package se.arshjul.portal.start;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.arshjul.portal.answer.RequestListPages;
import se.arshjul.portal.answer.Sharing;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.people.ContactYear;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.portal.task.Tasks;

/** The first page: what this is for the unknown, what waits for those who have logged in. And the two about the site. */
@Controller
class StartPages {

    /** The day on which what the statement of accessibility says was looked at; changed together with its texts. */
    private static final LocalDate STATEMENT_WRITTEN = LocalDate.of(2026, 11, 30);

    private final Tasks tasks;
    private final RequestListPages requests;

    private final Surveys surveys;
    private final Sharing sharing;
    private final ContactYear contacts;

    StartPages(Tasks tasks, RequestListPages requests, Surveys surveys, Sharing sharing, ContactYear contacts) {
        this.tasks = tasks;
        this.surveys = surveys;
        this.sharing = sharing;
        this.contacts = contacts;
        this.requests = requests;
    }

    @GetMapping("/")
    String start(Visitor visitor, Model model) {
        if (!visitor.signedIn()) {
            return "start/public";
        }
        if (visitor.staff()) {
            model.addAttribute("tasks", tasks.waiting());
            model.addAttribute("takeOvers", tasks.takenOver());
            model.addAttribute("surveys", surveys.ongoing());
        } else {
            var own = requests.own();
            model.addAttribute("requests", own.map(all -> RequestListPages.over(all, false)));
            model.addAttribute(
                    "over", own.map(all -> RequestListPages.over(all, true)).orElse(List.of()));
            model.addAttribute("held", sharing.held(own, visitor));
            model.addAttribute("contactsDue", visitor.holds("contact") && contacts.isDue(visitor.actor()));
        }
        return "start/home";
    }

    @GetMapping("/tillganglighet")
    String accessibility(Model model) {
        model.addAttribute("written", DateText.day(STATEMENT_WRITTEN));
        return "start/accessibility";
    }

    @GetMapping("/personuppgifter")
    String privacy() {
        return "start/privacy";
    }
}
