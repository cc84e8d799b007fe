package se.arshjul.planservice.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.implementation.ImplementationRefusals;
import se.arshjul.planservice.implementation.Readers;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;

/** Lets an actor's members write, them and the agency read everything, and everybody else what is public. */
@Component
class AccountGuard {

    private final AccountRepository accounts;
    private final Readers readers;

    AccountGuard(AccountRepository accounts, Readers readers) {
        this.accounts = accounts;
        this.readers = readers;
    }

    Account read(String name) {
        return AccountName.find(name).flatMap(this::find).orElseThrow(() -> AccountRefusals.notFound(name));
    }

    /** What an actor has published of a year that is not public itself stays hidden until it is. */
    private Optional<Account> find(AccountName known) {
        if (readsAll(known)) {
            return accounts.findLatest(known);
        }
        return readers.sees(known.plan())
                ? accounts.findPublished(known).map(Account::withoutWriter)
                : Optional.empty();
    }

    Page.Of<Account> list(ImplementationName plan, boolean publishedOnly, Page page) {
        if (!readers.sees(plan)) {
            throw ImplementationRefusals.notFound(plan.toString());
        }
        if (publishedOnly) {
            return accounts.list(plan, "", false, page).map(Account::withoutWriter);
        }
        var caller = Caller.current();
        var insider = caller.holds("member") ? caller.actor().replaceFirst("^actors/", "") : "";
        return accounts.list(plan, insider, caller.isStaff(), page)
                .map(account -> readsAll(account.name()) ? account : account.withoutWriter());
    }

    /** Whose versions may be read; refused before it is said whether there are any. */
    AccountName readVersions(String name) {
        return AccountName.find(name).filter(AccountGuard::readsAll).orElseThrow(AccountRefusals::notAllowed);
    }

    /** The agency writes for nobody but itself. */
    static AccountName requireWriter(String name) {
        return AccountName.find(name).filter(found -> isMember(found.actor())).orElseThrow(AccountRefusals::notAllowed);
    }

    private static boolean readsAll(AccountName name) {
        return Caller.current().isStaff() || isMember(name.actor());
    }

    private static boolean isMember(String actor) {
        return Caller.current().actsFor(actor) && Caller.current().holds("member");
    }
}
