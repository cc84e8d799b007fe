package se.arshjul.actorservice.register;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.audit.Audit;

/** Adds the actors of the register's files that are not there yet, with their history, and touches nothing that is. */
@Component
class LoadRegister {

    /** What the audit keeps of a load. */
    record Added(List<String> actors, List<String> history) {}

    private static final Logger log = LoggerFactory.getLogger(LoadRegister.class);

    private final ActorRepository actors;
    private final RegisterHistory history;
    private final LoadLock lock;
    private final Audit audit;

    LoadRegister(ActorRepository actors, RegisterHistory history, LoadLock lock, Audit audit) {
        this.actors = actors;
        this.history = history;
        this.lock = lock;
        this.audit = audit;
    }

    @Transactional
    void handle() {
        lock.take();
        var known = actors.names();
        var added = RegisterFiles.read().stream()
                .filter(actor -> !known.contains(actor.name()))
                .map(actors::insert)
                .map(Actor::name)
                .map(ActorName::toString)
                .toList();
        var more = history.add();
        if (!added.isEmpty() || !more.isEmpty()) {
            audit.record("LoadRegister", "actors", null, new Added(added, more));
            log.atInfo()
                    .addKeyValue("actors", added.size())
                    .addKeyValue("history", more.size())
                    .log("Register loaded");
        }
    }
}
