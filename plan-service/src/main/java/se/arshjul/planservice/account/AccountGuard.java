package se.arshjul.planservice.account;

import org.springframework.stereotype.Component;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;

/** Lets an actor's members write, them and the agency read everything, and everybody else what is public. */
@Component
class AccountGuard {

    private final AccountRepository accounts;
    private final ImplementationRepository implementations;

    AccountGuard(AccountRepository accounts, ImplementationRepository implementations) {
        this.accounts = accounts;
        this.implementations = implementations;
    }

    Account read(String name) {
        var found = AccountName.find(name);
        return found.flatMap(known -> readsAll(known)
                        ? accounts.findLatest(known)
                        : accounts.findPublished(known).map(Account::withoutWriter))
                .orElseThrow(() -> AccountRefusals.notFound(name));
    }

    Page.Of<Account> list(ImplementationName plan, Page page) {
        var caller = Caller.current();
        var listed = implementations.get(plan).name();
        var insider = caller.holds("member") ? caller.actor().replaceFirst("^actors/", "") : "";
        return accounts.list(listed, insider, caller.isStaff(), page)
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
