package se.arshjul.local.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.local.platform.Part;

/** The follow-up as people of the agency call it, each in their own name. */
record AgencyCalls(Cast cast) {

    SurveyServiceBlockingStub surveys(String person) {
        return SurveyServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP));
    }

    RequestServiceBlockingStub requests(String person) {
        return RequestServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP));
    }

    ResultServiceBlockingStub results(String person) {
        return ResultServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP));
    }

    /** Every request of a survey. */
    List<Request> everyRequest(String person, String survey) {
        List<Request> all = new ArrayList<>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            var page = requests(person)
                    .listRequests(ListRequestsRequest.newBuilder()
                            .setParent(survey)
                            .setPageSize(1000)
                            .setPageToken(token.get())
                            .build());
            all.addAll(page.getRequestsList());
            token = Optional.of(page.getNextPageToken()).filter(next -> !next.isEmpty());
        }
        return all;
    }
}
