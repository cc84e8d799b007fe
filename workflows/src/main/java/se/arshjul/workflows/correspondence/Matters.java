package se.arshjul.workflows.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetReceiptRequest;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.workflows.letter.LetterKind;

/** Reads requests anew each time a letter is to be sent. */
@Component
public class Matters {

    private final RequestServiceBlockingStub requests;
    private final SurveyServiceBlockingStub surveys;
    private final ReceiptServiceBlockingStub receipts;
    private final AskedAbout askedAbout;

    Matters(
            RequestServiceBlockingStub requests,
            SurveyServiceBlockingStub surveys,
            ReceiptServiceBlockingStub receipts,
            AskedAbout askedAbout) {
        this.requests = requests;
        this.surveys = surveys;
        this.receipts = receipts;
        this.askedAbout = askedAbout;
    }

    public Matter get(String request) {
        var found = requests.getRequest(
                GetRequestRequest.newBuilder().setName(request).build());
        return new Matter(
                found,
                survey(request.replaceFirst("/requests/.*", "")),
                Receipt.getDefaultInstance(),
                found.getClarifying() ? askedAbout.of(request) : List.of());
    }

    /** What a letter of this kind tells of: a receipt goes for each approved version, and its step is the number. */
    public Matter of(String request, LetterKind kind, String step) {
        return kind == LetterKind.RECEIPT ? withReceipt(request, step) : get(request);
    }

    /** With the receipt of this number or, without one, of the latest approved response, if there is one. */
    public Matter withReceipt(String request, String reference) {
        var matter = get(request);
        if (matter.request().getReference().isEmpty()) {
            return matter;
        }
        var receipt = receipts.getReceipt(GetReceiptRequest.newBuilder()
                .setName(request)
                .setReference(reference)
                .build());
        return new Matter(matter.request(), matter.survey(), receipt, matter.asked());
    }

    public Survey survey(String survey) {
        return surveys.getSurvey(GetSurveyRequest.newBuilder().setName(survey).build());
    }
}
