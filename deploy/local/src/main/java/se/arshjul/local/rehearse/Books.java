package se.arshjul.local.rehearse;

import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.local.rehearse.FollowUpRehearsal.Plan;

/** Counts what has happened from every end that knows of it, and says whether it fits together. */
public final class Books {

    /** How the subjects of the two begin; other letters begin otherwise. */
    public static final String INVITATION = "Svara senast ";

    public static final String REMINDER = "Påminnelse";

    private final Agency agency;
    private final Letters letters;

    Books(Agency agency, Letters letters) {
        this.agency = agency;
        this.letters = letters;
    }

    /**
     * Closes the books of a survey.
     *
     * @throws RehearsalFailed when they do not balance
     */
    Outcome close(String survey, Plan plan, Publication publication, Map<String, Double> seconds) {
        var requests = agency.requests(survey);
        int invitations = letters.caught(INVITATION);
        var sent = letters.sentByRequest(survey, "invitation");
        var outcome = new Outcome(
                requests.size(),
                invitations,
                (int) requests.stream()
                        .filter(request -> !sent.containsKey(request.getName()))
                        .count(),
                (int) sent.values().stream().filter(copies -> copies > 1).count(),
                letters.inDoubt(survey),
                letters.caught(REMINDER),
                count(requests, Request.State.ACCEPTED),
                count(requests, Request.State.DECLINED),
                count(requests, Request.State.NO_RESPONSE),
                seconds,
                publication.getName());
        var published = new Outcome.Published(
                rate(publication, "all").getAsked(),
                rate(publication, "region").getAsked(),
                rate(publication, "municipality").getAsked(),
                rate(publication, "all").getAnswered(),
                letters.sent(survey, "reminder"),
                letters.copies(INVITATION) - invitations);
        var imbalance = outcome.imbalance(plan.recipients(), plan.answering(), published);
        if (!imbalance.isEmpty()) {
            throw new RehearsalFailed("The books do not balance: " + imbalance + ". " + outcome);
        }
        return outcome;
    }

    private static ResponseRate rate(Publication publication, String kind) {
        return publication.getResponseRatesList().stream()
                .filter(rate -> rate.getRecipientKind().equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> new RehearsalFailed("The publication does not say how many " + kind + " were asked."));
    }

    private static int count(List<Request> requests, Request.State state) {
        return (int)
                requests.stream().filter(request -> request.getState() == state).count();
    }
}
