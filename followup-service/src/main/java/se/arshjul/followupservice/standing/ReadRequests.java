package se.arshjul.followupservice.standing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.request.Review;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;

/** Requests for those who may see them: a body its own, the agency all. */
@Component
public class ReadRequests {

    /**
     * How many requests there are of each kind and state, and when that was counted.
     *
     * @param reviewOver whether nothing can be asked about an accepted response any more
     */
    public record Summary(
            List<RequestReport.Count> counts,
            List<TallyReport.Tally> tallies,
            boolean reviewOver,
            Instant snapshotTime) {}

    private final RequestGuard guard;
    private final RequestReport report;
    private final TallyReport tallies;
    private final SurveyRepository surveys;
    private final Review review;
    private final InstantSource clock;

    ReadRequests(
            RequestGuard guard,
            RequestReport report,
            TallyReport tallies,
            SurveyRepository surveys,
            Review review,
            InstantSource clock) {
        this.guard = guard;
        this.surveys = surveys;
        this.review = review;
        this.report = report;
        this.tallies = tallies;
        this.clock = clock;
    }

    public RequestStanding get(String name) {
        return report.get(guard.reader(name));
    }

    /** For commands that have checked who asks. */
    public RequestStanding get(RequestName name) {
        return report.get(name);
    }

    /** What the filter wants of what the caller may see; another body's requests may not even be asked for. */
    public Page.Of<RequestStanding> list(RequestReport.Filter filter, Page page) {
        if (RequestGuard.agency()) {
            return report.list(filter, page);
        }
        var own = Caller.current().actor();
        if (!filter.actor().isEmpty() && !filter.actor().equals(own)) {
            throw RequestRefusals.notAllowed();
        }
        return report.list(new RequestReport.Filter(filter.survey(), own, filter.state(), filter.kind()), page);
    }

    public Summary summarize(SurveyName survey) {
        var now = clock.instant();
        var over = surveys.find(survey).map(review::isOver).orElse(true);
        return new Summary(report.summarize(survey), tallies.tallies(survey, now), over, now);
    }

    public ReminderFacts reminderFacts(String name) {
        return ReminderFacts.of(report.get(guard.ofAgency(name)));
    }
}
