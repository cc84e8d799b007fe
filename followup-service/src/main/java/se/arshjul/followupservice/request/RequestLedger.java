package se.arshjul.followupservice.request;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;

/** Where requests change: the row is held, written, recorded in the audit log, and the transition counted. */
@Component
public class RequestLedger {

    private final RequestRepository requests;
    private final SurveyRepository surveys;
    private final Audit audit;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final InstantSource clock;

    RequestLedger(
            RequestRepository requests,
            SurveyRepository surveys,
            Audit audit,
            Outbox outbox,
            MeterRegistry meters,
            InstantSource clock) {
        this.requests = requests;
        this.surveys = surveys;
        this.audit = audit;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** Holds a request until the transaction ends; who may settle it has locked the survey's row before. */
    public Request lock(RequestName name) {
        return requests.lock(name);
    }

    /** The same, and the questions stay as they are as long. */
    public Request lockAsAsked(RequestName name) {
        surveys.hold(name.survey());
        return requests.lock(name);
    }

    /** Refuses when the survey no longer takes answers to this request. */
    public void requireTimeLeft(Request request) {
        AnsweringTime.require(survey(request), request, clock.instant());
    }

    /** Saves what became of a request; one that stayed as it was is left alone. */
    public Request save(String command, Request before, Request after) {
        if (after.equals(before)) {
            return before;
        }
        var saved = requests.save(after);
        audit.record(command, saved.name().toString(), before, saved);
        if (saved.state() != before.state()) {
            count(saved);
        }
        if (before.extension().asked() && saved.extension().state() == Extension.State.LAPSED) {
            outbox.append(new ExtensionDecided(saved.name().toString(), ExtensionDecided.Decision.lapsed, ""));
        }
        return saved;
    }

    /** The survey of a request, as it stands. */
    public Survey survey(Request request) {
        return surveys.get(request.name().survey());
    }

    /** Adds a new request; false when the principal has one. */
    public boolean add(String command, Request request) {
        if (!requests.insert(request)) {
            return false;
        }
        audit.record(command, request.name().toString(), null, request);
        count(request);
        return true;
    }

    private void count(Request request) {
        var transition = meters.counter(
                "state.transition",
                "resource",
                "request",
                "state",
                request.state().name());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                transition.increment();
            }
        });
    }
}
