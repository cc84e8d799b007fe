package se.arshjul.followupservice.result;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.access.Caller;

/** Publications as the current caller may see them: everybody what is published, the agency its drafts too. */
@Component
public class VisiblePublications {

    private final PublicationRepository publications;

    VisiblePublications(PublicationRepository publications) {
        this.publications = publications;
    }

    /** Refuses outsiders alike whether it is a draft or does not exist. */
    public Publication get(String name) {
        Optional<Publication> found = PublicationName.find(name).flatMap(publications::find);
        if (inside()) {
            return found.orElseThrow(() -> PublicationRefusals.notFound(name));
        }
        return found.filter(publication -> publication.publishTime() != null).orElseThrow(SurveyRefusals::notAllowed);
    }

    private static boolean inside() {
        var caller = Caller.current();
        return caller.kind() == Caller.Kind.ENGINE || caller.isStaff();
    }
}
