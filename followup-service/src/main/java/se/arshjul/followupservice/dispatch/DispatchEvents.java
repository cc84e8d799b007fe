package se.arshjul.followupservice.dispatch;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.outbox.Event;

/** What happens to requests because of their survey; the subject of each is the request, so that one instance hears it. */
sealed interface DispatchEvents extends Event {

    record RequestDispatched(
            String subject, String survey, String request, String actor, String recipientKind, String closesAt)
            implements DispatchEvents {

        /** With the end of its time, up to the next second and with its offset, as a timer needs it. */
        static RequestDispatched of(Request request, Survey survey) {
            var name = request.name();
            return new RequestDispatched(
                    name.toString(),
                    name.survey().toString(),
                    name.toString(),
                    request.recipient().actor(),
                    request.recipient().kind(),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(AnsweringTime.closes(survey, request)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .plusSeconds(1)
                            .atZone(WorkingDays.ZONE)));
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
