package se.arshjul.portal.result;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;

/** Reads publications with their questions for the pages that show them. */
@Component
class Publications {

    private final Calls<ResultServiceBlockingStub> results;
    private final MessageSource messages;

    Publications(Calls<ResultServiceBlockingStub> results, MessageSource messages) {
        this.results = results;
        this.messages = messages;
    }

    /** The latest publication of a survey; empty before the first. */
    Optional<Publication> findLatest(String survey) {
        var asked = ListPublicationsRequest.newBuilder().setParent(survey).build();
        return results.read(stub -> stub.listPublications(asked)).getPublicationsList().stream()
                .findFirst();
    }

    /** Every question of a publication, in the order in which they were asked. */
    List<QuestionView> questions(Publication publication) {
        return results
                .read(stub -> EveryPage.of(
                        token -> stub.listResults(ListResultsRequest.newBuilder()
                                .setParent(publication.getName())
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListResultsResponse::getResultsList,
                        ListResultsResponse::getNextPageToken))
                .stream()
                .map(result -> new QuestionView(result, this::text))
                .toList();
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
