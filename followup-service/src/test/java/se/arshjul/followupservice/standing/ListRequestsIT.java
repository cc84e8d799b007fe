package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListRequestsIT {

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Test
    void theAgencyPagesThroughASurveyWithoutSkippingOrRepeating() {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 7, State.DISPATCHED);
        var request =
                ListRequestsRequest.newBuilder().setParent(survey.toString()).setPageSize(3);

        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        do {
            var page = calls.analyst().listRequests(request.build());
            page.getRequestsList().forEach(each -> names.add(each.getName()));
            sizes.add(page.getRequestsCount());
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());

        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(names).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aBodySeesItsOwnOfAllSurveysNewestFirst() {
        var actor = "actors/kommun-habo";
        var older = given.in(given.survey(Survey.State.PUBLISHED), "kommun-habo", State.ACCEPTED);
        var newer = given.in(given.survey(Survey.State.OPEN), "kommun-habo", State.OPENED);
        given.in(newer.survey(), "kommun-hagfors", State.OPENED);
        var request = ListRequestsRequest.newBuilder().setParent("surveys/-");

        var all = As.person(actor, "contact").on(requests).listRequests(request.build());
        var first = As.person(actor, "contact")
                .on(requests)
                .listRequests(request.setPageSize(1).build());
        var second = As.person(actor, "contact")
                .on(requests)
                .listRequests(request.setPageToken(first.getNextPageToken()).build());

        assertThat(all.getRequestsList())
                .extracting(Request::getName)
                .containsExactly(newer.toString(), older.toString());
        assertThat(first.getRequests(0).getName()).isEqualTo(newer.toString());
        assertThat(second.getRequestsList()).extracting(Request::getName).containsExactly(older.toString());
        assertThat(second.getNextPageToken()).isEmpty();
    }

    @Test
    void filtersByStateKindAndBody() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);
        given.in(survey, "region-halland", State.OPENED);
        given.in(survey, "kommun-uppsala", State.STARTED);
        var all = ListRequestsRequest.newBuilder().setParent(survey.toString()).build();

        assertThat(ids(all.toBuilder().setState(Request.State.STARTED)))
                .containsExactly("kommun-uppsala", "region-uppsala");
        assertThat(ids(all.toBuilder().setRecipientKind("region"))).containsExactly("region-halland", "region-uppsala");
        assertThat(ids(all.toBuilder().setActor("actors/region-halland"))).containsExactly("region-halland");
    }

    @Test
    void askingForAnotherBodyIsRefused() {
        var request = ListRequestsRequest.newBuilder()
                .setParent("surveys/-")
                .setActor("actors/region-uppsala")
                .build();

        assertThat(refusalOf(() -> calls.stranger().listRequests(request))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesATokenOfAnotherQueryAndANegativeSize() {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 3, State.DISPATCHED);
        var request =
                ListRequestsRequest.newBuilder().setParent(survey.toString()).setPageSize(1);
        var token = calls.analyst().listRequests(request.build()).getNextPageToken();

        assertThat(refusalOf(() -> calls.analyst()
                        .listRequests(request.setRecipientKind("region")
                                .setPageToken(token)
                                .build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
        assertThat(refusalOf(() ->
                        calls.analyst().listRequests(request.setPageSize(-1).build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void aSurveyThatIsNotThereHasNoRequests() {
        assertThat(calls.analyst()
                        .listRequests(ListRequestsRequest.newBuilder()
                                .setParent(new SurveyName("1999").toString())
                                .build())
                        .getRequestsList())
                .isEmpty();
        assertThat(calls.analyst()
                        .listRequests(ListRequestsRequest.newBuilder()
                                .setParent("surveys/x")
                                .build())
                        .getRequestsList())
                .isEmpty();
    }

    private List<String> ids(ListRequestsRequest.Builder request) {
        return calls.analyst().listRequests(request.build()).getRequestsList().stream()
                .map(each -> each.getName().replaceFirst(".*/", ""))
                .toList();
    }
}
