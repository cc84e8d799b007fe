package se.arshjul.planservice.account;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Keeps another version of what an actor tells, exactly as it was written. */
@Component
class WriteAccount {

    record Command(AccountName name, String text, String etag) {}

    private final ImplementationRepository implementations;
    private final AccountRepository accounts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    WriteAccount(
            ImplementationRepository implementations,
            AccountRepository accounts,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.implementations = implementations;
        this.accounts = accounts;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Account handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return latest(name);
        }
        implementations.lock(name.plan());
        var before = accounts.findLatest(name);
        before.ifPresent(current -> current.requireEtag(command.etag()));
        if (before.isEmpty() && !command.etag().isEmpty()) {
            throw AccountRefusals.changed(name);
        }
        var version = before.map(Account::version).orElse(0) + 1;
        accounts.add(
                name, version, command.text(), clock.instant(), Caller.current().name());
        audit.record("WriteAccount", name.toString(), before.orElse(null), latest(name));
        return latest(name);
    }

    private Account latest(AccountName name) {
        return accounts.findLatest(name).orElseThrow(() -> AccountRefusals.notFound(name.toString()));
    }
}
