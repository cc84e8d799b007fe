package se.arshjul.workflows.dryrun;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.GetNamingRequest;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc.RecipientChoiceServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.call.ServiceAnswer;
import se.arshjul.workflows.correspondence.Matters;

/** A survey and to whom it would go, read for somebody who waits for the answer. */
@Component
class Recipients {

    private static final int PAGE_SIZE = 1000;

    private final ActorServiceBlockingStub actors;
    private final RecipientChoiceServiceBlockingStub choices;
    private final ResultServiceBlockingStub results;
    private final Matters matters;
    private final InstantSource clock;

    Recipients(
            ActorServiceBlockingStub actors,
            RecipientChoiceServiceBlockingStub choices,
            ResultServiceBlockingStub results,
            Matters matters,
            InstantSource clock) {
        this.actors = actors;
        this.choices = choices;
        this.results = results;
        this.matters = matters;
        this.clock = clock;
    }

    Survey survey(String name) {
        return asked(name, () -> matters.survey(name));
    }

    /** The day as of which the register is read. */
    LocalDate asOf(Survey survey) {
        return survey.hasOpenDate() ? ProtoTime.toLocalDate(survey.getOpenDate()) : WorkingDays.dateOf(clock.instant());
    }

    List<Recipient> of(Survey survey) {
        return asked(survey.getName(), () -> {
            var chosen = chosen(survey);
            var all = new ArrayList<Recipient>();
            var token = "";
            do {
                var page = actors.listRecipients(ListRecipientsRequest.newBuilder()
                        .setAsOfDate(ProtoTime.toProto(asOf(survey)))
                        .addAllRecipientIds(chosen)
                        .setPageSize(PAGE_SIZE)
                        .setPageToken(token)
                        .build());
                all.addAll(page.getRecipientsList());
                token = page.getNextPageToken();
            } while (!token.isEmpty());
            return List.copyOf(all);
        });
    }

    /** Whether the results will show by name what they answer. */
    boolean named(Survey survey) {
        return asked(
                survey.getName(),
                () -> results.getNaming(GetNamingRequest.newBuilder()
                                .setName(survey.getName())
                                .build())
                        .getBodiesNamed());
    }

    /** None when it goes to everyone. */
    private List<String> chosen(Survey survey) {
        return choices
                .getRecipientChoice(GetRecipientChoiceRequest.newBuilder()
                        .setName(survey.getName())
                        .build())
                .getRecipientsList()
                .stream()
                .map(RecipientChoice.Recipient::getRecipientId)
                .toList();
    }

    /** A job is tried again by the engine; here somebody is told why there is no answer. */
    static <T> T asked(String survey, Supplier<T> call) {
        return ServiceAnswer.of(call, () -> DryRunRefusals.surveyNotFound(survey), DryRunRefusals::servicesAway);
    }
}
