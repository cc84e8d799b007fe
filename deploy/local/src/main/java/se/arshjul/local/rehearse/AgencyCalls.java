package se.arshjul.local.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.arshjul.followup.v1.ChooseRecipientsRequest;
import se.arshjul.followup.v1.CompleteDesignRequest;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.GetConsultationRequest;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followup.v1.RecordConsultationRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
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

    /** Puts on record what precedes a survey, unless it is there already. */
    void recordDecision(String person, Survey survey) {
        var consultations = ConsultationServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP));
        var recorded = consultations.getConsultation(
                GetConsultationRequest.newBuilder().setName(survey.getName()).build());
        if (recorded.getComplete()) {
            return;
        }
        consultations.recordConsultation(RecordConsultationRequest.newBuilder()
                .setConsultation(Consultation.newBuilder()
                        .setSurvey(survey.getName())
                        .setConsulted("SKR")
                        .setConsultedDate(survey.getOpenDate())
                        .setStatement("Inget att invända.")
                        .setDecidedBy("Avdelningschef")
                        .setDecisionDate(survey.getOpenDate())
                        .setDecisionNumber("1/" + survey.getYear())
                        .setAnswering(Consultation.Answering.VOLUNTARY)
                        .setEtag(recorded.getEtag()))
                .setRequestId(UUID.randomUUID().toString())
                .build());
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

    void completeDesign(String person, String survey) {
        surveys(person)
                .completeDesign(CompleteDesignRequest.newBuilder()
                        .setName(survey)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    void chooseRecipients(String person, Survey survey, List<String> requests) {
        RecipientChoiceServiceGrpc.newBlockingStub(cast.staff(person, Part.FOLLOWUP))
                .chooseRecipients(ChooseRecipientsRequest.newBuilder()
                        .setChoice(RecipientChoice.newBuilder()
                                .setSurvey(survey.getName())
                                .setEtag(survey.getEtag())
                                .addAllRecipients(requests.stream()
                                        .map(AgencyCalls::recipient)
                                        .toList()))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private static RecipientChoice.Recipient recipient(String request) {
        return RecipientChoice.Recipient.newBuilder()
                .setRecipientId(request)
                .setDisplayName(request)
                .build();
    }
}
