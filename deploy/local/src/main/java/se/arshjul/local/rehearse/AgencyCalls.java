package se.arshjul.local.rehearse;

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
}
