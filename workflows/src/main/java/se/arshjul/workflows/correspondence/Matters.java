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

    /** Before the number of what was asked, in the step of the letter about it. */
    private static final String ASKED = "asked-";

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
                found.getClarifying() ? askedAbout.of(request) : List.of(),
                false);
    }

    /**
     * What a letter of this kind tells of: a receipt goes for each approved version, and its step is the number; a question
     * on an accepted response is told as it was asked, and its step names it.
     */
    public Matter of(String request, LetterKind kind, String step) {
        return switch (kind) {
            case RECEIPT -> withReceipt(request, step);
            case CLARIFICATION ->
                step.startsWith(ASKED) ? asked(request, step.substring(ASKED.length())) : get(request);
            default -> get(request);
        };
    }

    /** With what was asked with this number, as far as a word on it is still waited for. */
    private Matter asked(String request, String number) {
        var matter = get(request);
        var asked = askedAbout.of(request, number);
        return new Matter(matter.request(), matter.survey(), matter.receipt(), asked, asked.isEmpty());
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
        return new Matter(matter.request(), matter.survey(), receipt, matter.asked(), false);
    }

    public Survey survey(String survey) {
        return surveys.getSurvey(
                GetSurveyRequest.newBuilder().setName(survey).setEnglish(true).build());
    }
}
