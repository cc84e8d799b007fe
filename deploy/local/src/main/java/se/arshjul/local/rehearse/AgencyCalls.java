package se.arshjul.local.rehearse;

import io.grpc.stub.AbstractBlockingStub;
import java.util.concurrent.TimeUnit;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.local.platform.Part;

/** The follow-up as people of the agency call it, each in their own name. */
record AgencyCalls(Cast cast) {

    private static final long DEADLINE_SECONDS = 20;

    SurveyServiceBlockingStub surveys(String person) {
        return within(SurveyServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP)));
    }

    RequestServiceBlockingStub requests(String person) {
        return within(RequestServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP)));
    }

    ResultServiceBlockingStub results(String person) {
        return within(ResultServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP)));
    }

    private static <S extends AbstractBlockingStub<S>> S within(S stub) {
        return stub.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }
}
