package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.Account;
import se.arshjul.plan.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ListAccountsRequest;
import se.arshjul.plan.v1.ListAccountsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.date.DateText;

/** The published implementation plans for everybody, and what the actors themselves tell of their work. */
@Controller
@RequestMapping("/planer/{plan}/genomforande")
class PublicPages {

    /** Texts can be long, and a reply holds 4 MB. */
    private static final int PAGE = 20;

    private final Years years;
    private final Sheets sheets;
    private final ActorDirectory directory;
    private final Calls<AccountServiceBlockingStub> accounts;

    PublicPages(Years years, Sheets sheets, ActorDirectory directory, Calls<AccountServiceBlockingStub> accounts) {
        this.years = years;
        this.sheets = sheets;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** What one actor tells, in its own words. */
    public record Told(String who, String text, String published) {}

    @GetMapping
    String list(@PathVariable String plan, Model model) {
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute(
                "years",
                years.list(plan, View.VIEW_UNSPECIFIED).stream()
                        .map(YearView::new)
                        .toList());
        return "implementation/public-years";
    }

    @GetMapping("/{year}")
    String show(
            @PathVariable String plan,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String vy,
            Model model) {
        sheets.about(model, plan, year, View.VIEW_UNSPECIFIED);
        Sheets.shape(model, vy);
        model.addAttribute("accounts", accounts(Years.name(plan, year)));
        return "implementation/public";
    }

    private Part<List<Told>> accounts(String name) {
        return accounts.part(stub -> EveryPage.of(
                        token -> stub.listAccounts(ListAccountsRequest.newBuilder()
                                .setParent(name)
                                .setPageSize(PAGE)
                                .setPublishedOnly(true)
                                .setPageToken(token)
                                .build()),
                        ListAccountsResponse::getAccountsList,
                        ListAccountsResponse::getNextPageToken))
                .map(found -> told(found, directory.names()));
    }

    private static List<Told> told(List<Account> found, Map<String, String> names) {
        return found.stream()
                .map(account -> new Told(
                        ActorDirectory.name(names, account.getActor()),
                        account.getText(),
                        DateText.day(account.getPublishTime())))
                .toList();
    }
}
