package se.arshjul.followupservice.dispatch;

import se.arshjul.followupservice.request.Request;
import se.arshjul.runtime.outbox.Event;

/** What happens to requests because of their survey; the subject of each is the request, so that one instance hears it. */
sealed interface DispatchEvents extends Event {

    record RequestDispatched(String subject, String survey, String request, String actor, String recipientKind)
            implements DispatchEvents {

        static RequestDispatched of(Request request) {
            var name = request.name();
            return new RequestDispatched(
                    name.toString(),
                    name.survey().toString(),
                    name.toString(),
                    request.recipient().actor(),
                    request.recipient().kind());
        }

        @Override
        public String type() {
            return "followup.requestDispatched";
        }
    }

    record RequestClosed(String subject) implements DispatchEvents {

        @Override
        public String type() {
            return "followup.requestClosed";
        }
    }

    record RequestWithdrawn(String subject) implements DispatchEvents {

        @Override
        public String type() {
            return "followup.requestWithdrawn";
        }
    }
}
