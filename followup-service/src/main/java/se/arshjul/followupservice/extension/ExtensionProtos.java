package se.arshjul.followupservice.extension;

import se.arshjul.followup.v1.DeclineExtensionRequest;
import se.arshjul.followup.v1.GrantExtensionRequest;
import se.arshjul.followup.v1.RequestExtensionRequest;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** What is asked and decided about longer time, as messages. */
final class ExtensionProtos {

    private static final RequestRules<RequestExtensionRequest> REQUEST = RequestRules.of(
                    RequestExtensionRequest.getDefaultInstance())
            .required("answer_by_date")
            .date("answer_by_date")
            .length("reason", 1, 2_000);
    private static final RequestRules<GrantExtensionRequest> GRANT = RequestRules.of(
                    GrantExtensionRequest.getDefaultInstance())
            .required("answer_by_date")
            .date("answer_by_date")
            .maxLength("answer", 2_000);
    private static final RequestRules<DeclineExtensionRequest> DECLINE =
            RequestRules.of(DeclineExtensionRequest.getDefaultInstance()).length("reason", 1, 2_000);

    private ExtensionProtos() {}

    static RequestExtension.Command toCommand(RequestExtensionRequest request) {
        REQUEST.check(request, RequestRefusals::invalid);
        return new RequestExtension.Command(
                request.getName(), ProtoTime.toLocalDate(request.getAnswerByDate()), text(request.getReason()));
    }

    static GrantExtension.Command toCommand(GrantExtensionRequest request) {
        GRANT.check(request, RequestRefusals::invalid);
        return new GrantExtension.Command(
                request.getName(), ProtoTime.toLocalDate(request.getAnswerByDate()), text(request.getAnswer()));
    }

    static DeclineExtension.Command toCommand(DeclineExtensionRequest request) {
        DECLINE.check(request, RequestRefusals::invalid);
        return new DeclineExtension.Command(request.getName(), text(request.getReason()));
    }

    /** PostgreSQL keeps every character but this one. */
    private static String text(String text) {
        return text.replace("\0", "").strip();
    }
}
