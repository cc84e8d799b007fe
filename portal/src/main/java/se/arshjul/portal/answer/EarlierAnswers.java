package se.arshjul.portal.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ConfirmEarlierAnswerRequest;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc.EarlierAnswerServiceBlockingStub;
import se.arshjul.followup.v1.ListEarlierAnswersRequest;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** What a body answered last time: reads it, and says for somebody that it still holds. */
@Component
class EarlierAnswers {

    /** Names the field whose earlier answer still holds. */
    static final String CONFIRM = "galler";

    /** What the hidden field with the etag of an earlier answer is called; a question's id has no such character. */
    private static final String ETAG = "etag-tidigare.";

    private static final int MANY = 1000;

    private final Calls<EarlierAnswerServiceBlockingStub> calls;

    EarlierAnswers(Calls<EarlierAnswerServiceBlockingStub> calls) {
        this.calls = calls;
    }

    /** By the field of the question. */
    Map<String, EarlierView> of(String request) {
        return calls
                .read(stub -> EveryPage.of(
                        token -> stub.listEarlierAnswers(ListEarlierAnswersRequest.newBuilder()
                                .setParent(request)
                                .setPageSize(MANY)
                                .setEnglish(true)
                                .setPageToken(token)
                                .build()),
                        ListEarlierAnswersResponse::getEarlierAnswersList,
                        ListEarlierAnswersResponse::getNextPageToken))
                .stream()
                .map(EarlierView::new)
                .collect(toMap(EarlierView::getField, identity()));
    }

    /**
     * Those that a version holds because somebody confirmed them. Whether they were is told of the answers as they stand,
     * so that a confirmation that came after the version says nothing of it.
     */
    Map<String, EarlierView> confirmedBefore(Response response) {
        var submitted = ProtoTime.toInstant(response.getSubmitTime());
        return of(response.getRequest()).entrySet().stream()
                .filter(one -> one.getValue().isConfirmedBy(submitted))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Confirms the one whose button was pressed, if any; a no stands in the form. */
    void confirm(String request, SectionView section, Form form) {
        section.fields().stream()
                .filter(field -> form.has(CONFIRM, field.getName()))
                .forEach(field -> confirm(request, field.getName(), form));
    }

    private void confirm(String request, String field, Form form) {
        var etag = form.value("etag-" + field);
        var earlierEtag = form.value(ETAG + field);
        var asked = ConfirmEarlierAnswerRequest.newBuilder()
                .setName(request + "/answers/" + field)
                .setEtag(etag)
                .setEarlierEtag(earlierEtag)
                // With the etags: to confirm again what was changed since is a new command, the same click is not.
                .setRequestId(Requests.idOf(form.getRequestId(), CONFIRM, field, etag, earlierEtag))
                .build();
        try {
            calls.write(stub -> stub.confirmEarlierAnswer(asked));
        } catch (Refusal refusal) {
            if (refusal.reason().equals("REQUEST_WRONG_STATE")) {
                throw refusal;
            }
            form.refuse(refusal);
        }
    }
}
