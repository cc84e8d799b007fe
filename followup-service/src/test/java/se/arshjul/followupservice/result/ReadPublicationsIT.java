package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.GetPublicationRequest;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ReadPublicationsIT {

    private static final List<As> OUTSIDERS = List.of(
            As.anyone(), As.login("a@b.test", "A"), As.person("actors/region-uppsala", "respondent", "analyst"));

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    SurveyFixtures given;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theDayOfPublicationHasBegun() {
        clock.set(SurveyFixtures.PUBLISHES_AT);
    }

    @Test
    void anybodyReadsWhatIsPublished() {
        var survey = published();

        for (var outsider : OUTSIDERS) {
            assertThat(outsider.on(results)
                            .getPublication(get(survey + "/publications/1"))
                            .getTitle())
                    .isEqualTo("Enkät " + survey.survey());
            assertThat(outsider.on(results)
                            .listResults(results(survey + "/publications/1"))
                            .getResultsList())
                    .hasSize(5);
        }
    }

    @Test
    void aDraftIsForTheAgencyOnly() {
        var name = drafted() + "/publications/draft";

        assertThat(As.staff("communicator")
                        .on(results)
                        .getPublication(get(name))
                        .getName())
                .isEqualTo(name);
        for (var outsider : OUTSIDERS) {
            assertThat(refusalOf(() -> outsider.on(results).getPublication(get(name))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> outsider.on(results).listResults(results(name))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void outsidersAreRefusedAlikeWhatDoesNotExist() {
        var survey = drafted();

        for (var name : List.of(survey + "/publications/1", "surveys/9999/publications/1", "x", "")) {
            for (var outsider : OUTSIDERS) {
                assertThat(refusalOf(() -> outsider.on(results).getPublication(get(name))))
                        .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            }
            assertThat(refusalOf(() -> As.staff("analyst").on(results).getPublication(get(name))))
                    .isEqualTo("NOT_FOUND PUBLICATION_NOT_FOUND");
            assertThat(refusalOf(() -> As.staff("analyst").on(results).listResults(results(name))))
                    .isEqualTo("NOT_FOUND PUBLICATION_NOT_FOUND");
        }
    }

    @Test
    void aDraftShowsTheTextsAsTheyAreBeingWritten() {
        var survey = drafted();
        given.set(survey, "analysis = 'Utkast'");

        assertThat(As.staff("analyst")
                        .on(results)
                        .getPublication(get(survey + "/publications/draft"))
                        .getAnalysis())
                .isEqualTo("Utkast");
    }

    @Test
    void listsPublishedOnesNewestFirstPageByPage() {
        drafted();
        var older = published();
        clock.advance(Duration.ofDays(300));
        var newer = published();
        List<String> names = new ArrayList<>();
        var token = "";
        do {
            var page = As.anyone()
                    .on(results)
                    .listPublications(list("surveys/-").toBuilder()
                            .setPageSize(1)
                            .setPageToken(token)
                            .build());
            page.getPublicationsList().forEach(publication -> names.add(publication.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(names)
                .containsSubsequence(newer + "/publications/1", older + "/publications/1")
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.endsWith("draft"));
    }

    @Test
    void listsThePublicationsOfOneSurvey() {
        var survey = published();

        assertThat(As.anyone()
                        .on(results)
                        .listPublications(list(survey.toString()))
                        .getPublicationsList())
                .extracting(Publication::getName)
                .containsExactly(survey + "/publications/1");
        for (var none : List.of(drafted().toString(), "surveys/9999", "x")) {
            assertThat(As.staff("analyst")
                            .on(results)
                            .listPublications(list(none))
                            .getPublicationsList())
                    .isEmpty();
        }
    }

    @Test
    void listsResultsPageByPage() {
        var name = published() + "/publications/1";
        var first = As.anyone()
                .on(results)
                .listResults(results(name).toBuilder().setPageSize(3).build());
        var second = As.anyone()
                .on(results)
                .listResults(results(name).toBuilder()
                        .setPageToken(first.getNextPageToken())
                        .build());

        assertThat(first.getResultsList()).hasSize(3);
        assertThat(second.getResultsList())
                .extracting(result -> result.getQuestion().getPosition())
                .containsExactly(4, 5);
    }

    @Test
    void aGroupingThatIsNoneAndAQuestionThatNoSurveyCanHaveAreRefused() {
        var asked = results(published() + "/publications/1").toBuilder();

        for (var wrong : List.of(
                asked.clone().setGroupingValue(99).build(),
                asked.clone().setQuestionId("a\0").build())) {
            assertThat(refusalOf(() -> As.anyone().on(results).listResults(wrong)))
                    .isEqualTo("INVALID_ARGUMENT QUERY_INVALID");
        }
    }

    @Test
    void aPageTokenFitsOnlyItsQuery() {
        var name = published() + "/publications/1";
        var token = As.anyone()
                .on(results)
                .listResults(results(name).toBuilder().setPageSize(1).build())
                .getNextPageToken();

        assertThat(refusalOf(() -> As.anyone()
                        .on(results)
                        .listResults(results(published() + "/publications/1").toBuilder()
                                .setPageToken(token)
                                .build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
        assertThat(refusalOf(() -> As.anyone()
                        .on(results)
                        .listPublications(
                                list("surveys/-").toBuilder().setPageSize(-1).build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    private SurveyName drafted() {
        var survey = given.in(State.CLOSED);
        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return survey;
    }

    private SurveyName published() {
        var survey = drafted();
        given.become(survey, State.CLEARED);
        As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return survey;
    }

    private static GetPublicationRequest get(String name) {
        return GetPublicationRequest.newBuilder().setName(name).build();
    }

    private static ListPublicationsRequest list(String parent) {
        return ListPublicationsRequest.newBuilder().setParent(parent).build();
    }

    private static ListResultsRequest results(String parent) {
        return ListResultsRequest.newBuilder().setParent(parent).build();
    }
}
