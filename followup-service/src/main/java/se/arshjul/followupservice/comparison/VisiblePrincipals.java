package se.arshjul.followupservice.comparison;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.result.Publication;
import se.arshjul.followupservice.result.PublicationName;
import se.arshjul.followupservice.result.PublicationRepository;
import se.arshjul.followupservice.result.VisiblePublications;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.access.Caller;

/**
 * Whose answers in a publication the current caller may see. The agency sees all; everybody does once a publication is out
 * whose survey names bodies; otherwise a body sees itself, also in the draft once the analysis is done.
 */
@Component
class VisiblePrincipals {

    /** Of which publication, and of which body only; empty for all. */
    record Scope(PublicationName publication, String actor) {}

    private final VisiblePublications visible;
    private final PublicationRepository publications;
    private final SurveyRepository surveys;

    VisiblePrincipals(VisiblePublications visible, PublicationRepository publications, SurveyRepository surveys) {
        this.visible = visible;
        this.publications = publications;
        this.surveys = surveys;
    }

    Scope scope(String name) {
        var caller = Caller.current();
        if (caller.kind() == Caller.Kind.ENGINE || caller.isStaff()) {
            return new Scope(visible.get(name).name(), "");
        }
        var publication =
                PublicationName.find(name).flatMap(publications::find).orElseThrow(SurveyRefusals::notAllowed);
        if (publication.published() && publication.bodiesNamed()) {
            return new Scope(publication.name(), "");
        }
        if (caller.holds() && !caller.actor().isEmpty() && ready(publication)) {
            return new Scope(publication.name(), caller.actor());
        }
        throw SurveyRefusals.notAllowed();
    }

    private boolean ready(Publication publication) {
        return publication.published()
                || surveys.get(publication.name().survey()).review().analysisDone();
    }
}
