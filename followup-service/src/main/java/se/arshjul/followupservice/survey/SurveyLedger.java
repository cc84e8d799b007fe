package se.arshjul.followupservice.survey;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.arshjul.runtime.audit.Audit;

/** Where surveys change: the row is held, written, recorded in the audit log, and the transition counted. */
@Component
public class SurveyLedger {

    private final SurveyRepository surveys;
    private final Audit audit;
    private final MeterRegistry meters;

    SurveyLedger(SurveyRepository surveys, Audit audit, MeterRegistry meters) {
        this.surveys = surveys;
        this.audit = audit;
        this.meters = meters;
    }

    public Survey get(SurveyName name) {
        return surveys.get(name);
    }

    public Survey lock(SurveyName name) {
        return surveys.lock(name);
    }

    /** Saves what became of a survey; one that stayed as it was is left alone. */
    public Survey save(String command, Survey before, Survey after) {
        if (after.equals(before)) {
            return before;
        }
        var saved = surveys.save(after);
        audit.record(command, saved.name().toString(), before, saved);
        if (saved.state() != before.state()) {
            count(saved);
        }
        return saved;
    }

    /** Notes that so many requests came to be; the survey stays as it is. */
    public void addRequests(SurveyName name, int requests) {
        surveys.addRequests(name, requests);
    }

    /** Counts that the survey has come into its state, once that is certain. */
    public void count(Survey survey) {
        var transition = meters.counter(
                "state.transition",
                "resource",
                "survey",
                "state",
                survey.state().name());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                transition.increment();
            }
        });
    }
}
