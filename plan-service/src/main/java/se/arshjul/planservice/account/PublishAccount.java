package se.arshjul.planservice.account;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.implementation.ImplementationRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Makes what an actor has written last public. */
@Component
class PublishAccount {

    record Command(AccountName name, String etag) {}

    private final ImplementationRepository implementations;
    private final AccountRepository accounts;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    PublishAccount(
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
        var before = latest(name).requireEtag(command.etag());
        accounts.publish(before, clock.instant());
        audit.record(
                "PublishAccount",
                name.toString(),
                before.publication(),
                latest(name).publication());
        return latest(name);
    }

    private Account latest(AccountName name) {
        return accounts.findLatest(name).orElseThrow(() -> AccountRefusals.notFound(name.toString()));
    }
}
