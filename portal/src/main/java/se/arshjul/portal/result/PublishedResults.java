package se.arshjul.portal.result;

import io.grpc.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.GetPublicationRequest;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsRequest;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.language.Translated;
import se.arshjul.runtime.refusal.Refusal;

/** Reads publications and what is in them for the pages. */
@Component
public class PublishedResults {

    private final Calls<ResultServiceBlockingStub> results;
    private final Calls<ComparisonServiceBlockingStub> comparisons;

    PublishedResults(Calls<ResultServiceBlockingStub> results, Calls<ComparisonServiceBlockingStub> comparisons) {
        this.results = results;
        this.comparisons = comparisons;
    }

    /** The latest version of every year, the newest year first. */
    public Part<List<Publication>> years() {
        return results.part(stub -> publications(stub, "surveys/-"))
                .map(all -> all.stream()
                        .filter(one -> all.stream()
                                .filter(other -> other.getYear() == one.getYear())
                                .findFirst()
                                .filter(one::equals)
                                .isPresent())
                        .sorted(Comparator.comparing(Publication::getYear).reversed())
                        .toList());
    }

    /** The latest version of a year; empty before the first. */
    Optional<Publication> findLatest(String year) {
        var survey = survey(year);
        return results.read(stub -> publications(stub, survey)).stream().findFirst();
    }

    /** Every version of a year, the latest first; none is not found. */
    public List<Publication> versions(String year) {
        var survey = survey(year);
        var versions = results.read(stub -> publications(stub, survey));
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    /** A year names a survey; the parent of all of them has no page. */
    private static String survey(String year) {
        if (!year.matches("[0-9]{4}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "surveys/" + year;
    }

    private static List<Publication> publications(ResultServiceBlockingStub stub, String parent) {
        return EveryPage.of(
                token -> stub.listPublications(ListPublicationsRequest.newBuilder()
                        .setParent(parent)
                        .setPageSize(200)
                        .setPageToken(token)
                        .build()),
                ListPublicationsResponse::getPublicationsList,
                ListPublicationsResponse::getNextPageToken);
    }

    /** The edition that an address asks for. */
    public Publication get(String year, Edition edition) {
        var survey = survey(year);
        return edition.latest()
                ? versions(year).getFirst()
                : results.read(stub -> stub.getPublication(GetPublicationRequest.newBuilder()
                        .setName(survey + "/publications/" + edition.id())
                        .build()));
    }

    /** Whether there is a later version than this one. */
    boolean outdated(Publication publication, Edition edition) {
        return !edition.latest()
                && !edition.draft()
                && findLatest(String.valueOf(publication.getYear()))
                        .filter(latest -> !latest.getName().equals(publication.getName()))
                        .isPresent();
    }

    /** The latest version of the round before. */
    public Optional<Publication> before(Publication publication) {
        return years().orElse(List.of()).stream()
                .filter(other -> other.getYear() < publication.getYear())
                .findFirst();
    }

    /** Every result, in the order of the questions, in Swedish as they were asked. */
    public List<QuestionResult> results(Publication publication, Grouping grouping) {
        return results(publication, grouping, false);
    }

    /** The same as the reader reads them. */
    public List<QuestionResult> read(Publication publication, Grouping grouping) {
        return results(publication, grouping, true).stream().map(Translated::of).toList();
    }

    private List<QuestionResult> results(Publication publication, Grouping grouping, boolean english) {
        return results.read(stub -> EveryPage.of(
                token -> stub.listResults(ListResultsRequest.newBuilder()
                        .setParent(publication.getName())
                        .setEnglish(english)
                        .setGrouping(grouping)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListResultsResponse::getResultsList,
                ListResultsResponse::getNextPageToken));
    }

    /** Some results and where they go on, for what is too large to hold. */
    ListResultsResponse someResults(Publication publication, Grouping grouping, String token) {
        return results.read(stub -> stub.listResults(ListResultsRequest.newBuilder()
                .setParent(publication.getName())
                .setGrouping(grouping)
                .setPageSize(20)
                .setPageToken(token)
                .build()));
    }

    /** The result of one question, in Swedish as it was asked. */
    QuestionResult question(Publication publication, Grouping grouping, String question) {
        return question(publication, grouping, question, false);
    }

    /** The same as the reader reads it. */
    QuestionResult readQuestion(Publication publication, Grouping grouping, String question) {
        return Translated.of(question(publication, grouping, question, true));
    }

    private QuestionResult question(Publication publication, Grouping grouping, String question, boolean english) {
        if (!question.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return results
                .read(stub -> stub.listResults(ListResultsRequest.newBuilder()
                        .setParent(publication.getName())
                        .setGrouping(grouping)
                        .setQuestionId(question)
                        .setEnglish(english)
                        .build()))
                .getResultsList()
                .stream()
                .filter(found -> ResourceId.of(found.getQuestion().getName()).equals(question))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The question over the years; missing when the service is silent, for the page can do without. */
    Part<List<TrendPoint>> trend(Publication publication, String question) {
        return trend(publication, question, false);
    }

    /** The same as the reader reads it. */
    Part<List<TrendPoint>> readTrend(Publication publication, String question) {
        return trend(publication, question, true)
                .map(points -> points.stream()
                        .map(point -> point.toBuilder()
                                .setResult(Translated.of(point.getResult()))
                                .build())
                        .toList());
    }

    private Part<List<TrendPoint>> trend(Publication publication, String question, boolean english) {
        return comparisons.part(stub -> stub.listTrendPoints(ListTrendPointsRequest.newBuilder()
                        .setParent(publication.getName())
                        .setQuestionId(question)
                        .setEnglish(english)
                        .setPageSize(1000)
                        .build())
                .getTrendPointsList());
    }

    /** The principals asked for; nothing when the reader may not see what single bodies answered. */
    public Optional<List<Principal>> principals(ListPrincipalsRequest.Builder wanted) {
        try {
            return Optional.of(comparisons.read(stub -> EveryPage.of(
                    token -> stub.listPrincipals(
                            wanted.setPageSize(1000).setPageToken(token).build()),
                    ListPrincipalsResponse::getPrincipalsList,
                    ListPrincipalsResponse::getNextPageToken)));
        } catch (Refusal refusal) {
            if (refusal.code() == Status.Code.PERMISSION_DENIED) {
                return Optional.empty();
            }
            if (refusal.code() == Status.Code.INVALID_ARGUMENT) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            throw refusal;
        }
    }
}
