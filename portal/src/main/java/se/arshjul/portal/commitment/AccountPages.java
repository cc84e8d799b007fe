package se.arshjul.portal.commitment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Status;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.Account;
import se.arshjul.plan.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import se.arshjul.plan.v1.GetAccountRequest;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ListAccountVersionsRequest;
import se.arshjul.plan.v1.ListAccountVersionsResponse;
import se.arshjul.plan.v1.ListAccountsRequest;
import se.arshjul.plan.v1.ListAccountsResponse;
import se.arshjul.plan.v1.PublishAccountRequest;
import se.arshjul.plan.v1.WriteAccountRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.implementation.ActorDirectory;
import se.arshjul.portal.implementation.YearView;
import se.arshjul.portal.implementation.Years;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** "Vårt eget arbete": what an actor tells of its own work, which its own members write and publish and nobody else. */
@Controller
class AccountPages {

    private static final String OWN = "/atagande/{plan}/{year}/eget-arbete";

    /** Texts can be long, and a reply holds 4 MB. */
    private static final int PAGE = 20;

    private static final int VERSIONS = 10;

    private final Years years;
    private final ActorDirectory directory;
    private final Calls<AccountServiceBlockingStub> accounts;

    AccountPages(Years years, ActorDirectory directory, Calls<AccountServiceBlockingStub> accounts) {
        this.years = years;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** A version as pages show it. */
    public record Told(Account account, String who) {

        public String getWritten() {
            return DateText.moment(account.getWriteTime());
        }

        public String getPublished() {
            return DateText.day(account.getPublishTime());
        }

        /** Whether this version is the public one. */
        public boolean isPublic() {
            return AccountPages.isPublic(account);
        }
    }

    @GetMapping(OWN)
    String show(
            @PathVariable String plan,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String sida,
            Visitor visitor,
            Form form,
            Model model) {
        var name = name(plan, year, visitor);
        var current = find(name);
        form.start(current.getEtag(), Map.of("text", current.getText()));
        about(model, plan, year);
        model.addAttribute("current", new Told(current, visitor.actorName()));
        var versions =
                current.getVersion() == 0 ? ListAccountVersionsResponse.getDefaultInstance() : versions(name, sida);
        model.addAttribute(
                "versions",
                versions.getAccountVersionsList().stream()
                        .map(version -> new Told(version, visitor.actorName()))
                        .toList());
        model.addAttribute("later", sida);
        model.addAttribute("earlier", versions.getNextPageToken());
        return "commitment/account";
    }

    private void about(Model model, String plan, String year) {
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("one", new YearView(years.get(Years.name(plan, year), View.WORKING)));
    }

    private static String name(String plan, String year, Visitor visitor) {
        return Years.name(plan, year) + "/accounts/" + visitor.actor().replaceFirst("^actors/", "");
    }

    /** Nothing yet is an empty text. */
    private Account find(String name) {
        try {
            return accounts.read(stub ->
                    stub.getAccount(GetAccountRequest.newBuilder().setName(name).build()));
        } catch (Refusal refusal) {
            if (refusal.code() == Status.Code.NOT_FOUND) {
                return Account.getDefaultInstance();
            }
            throw refusal;
        }
    }

    private ListAccountVersionsResponse versions(String name, String token) {
        return accounts.read(stub -> stub.listAccountVersions(ListAccountVersionsRequest.newBuilder()
                .setParent(name)
                .setPageSize(VERSIONS)
                .setPageToken(token)
                .build()));
    }

    @PostMapping(OWN)
    String write(@PathVariable String plan, @PathVariable String year, Visitor visitor, Form form, Model model) {
        try {
            write(name(plan, year, visitor), form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(plan, year, "", visitor, form, model);
        }
        return "redirect:/atagande/{plan}/{year}/eget-arbete";
    }

    private Account write(String name, Form form) {
        return accounts.write(stub -> stub.writeAccount(WriteAccountRequest.newBuilder()
                .setName(name)
                .setText(form.value("text"))
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }

    /** What stands in the field is what becomes public: where it is not what was written last, it is kept first. */
    @PostMapping(OWN + "/publicera")
    String publish(@PathVariable String plan, @PathVariable String year, Visitor visitor, Form form, Model model) {
        var name = name(plan, year, visitor);
        try {
            var latest = find(name);
            if (form.untouched("text") && isSame(latest.getText(), form.value("text"))) {
                publish(latest, form.getEtag(), form.getRequestId());
            } else {
                var kept = write(name, form);
                publish(kept, kept.getEtag(), derived(form.getRequestId(), kept.getEtag()));
            }
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(plan, year, "", visitor, form, model);
        }
        return "redirect:/atagande/{plan}/{year}/eget-arbete";
    }

    /** A browser ends lines in its own way. */
    private static boolean isSame(String written, String typed) {
        return written.replace("\r\n", "\n").equals(typed.replace("\r\n", "\n"));
    }

    /** What is public already stays so since when it was: the same form may have been sent twice. */
    private void publish(Account account, String etag, String requestId) {
        if (!isPublic(account)) {
            accounts.write(stub -> stub.publishAccount(PublishAccountRequest.newBuilder()
                    .setName(account.getName())
                    .setEtag(etag)
                    .setRequestId(requestId)
                    .build()));
        }
    }

    private static boolean isPublic(Account account) {
        return account.getVersion() > 0 && account.getVersion() == account.getPublishedVersion();
    }

    /** Two commands are sent with one form, and each needs an id that is the same when the form is sent again. */
    private static String derived(String requestId, String etag) {
        return UUID.nameUUIDFromBytes((requestId + etag).getBytes(UTF_8)).toString();
    }

    /** The agency reads and does not write. */
    @GetMapping("/uppfoljning/planer/{plan}/genomforande/{year}/eget-arbete")
    String list(@PathVariable String plan, @PathVariable String year, Model model) {
        about(model, plan, year);
        var names = directory.names();
        var found = accounts.read(stub -> EveryPage.of(
                token -> stub.listAccounts(ListAccountsRequest.newBuilder()
                        .setParent(Years.name(plan, year))
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListAccountsResponse::getAccountsList,
                ListAccountsResponse::getNextPageToken));
        model.addAttribute(
                "accounts",
                found.stream()
                        .map(account -> new Told(account, ActorDirectory.name(names, account.getActor())))
                        .toList());
        return "commitment/accounts";
    }
}
