package se.arshjul.portal.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc.RecipientChoiceServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** To whom a survey would go on its opening date. */
@Component
class ChosenRecipients {

    private final Calls<RecipientChoiceServiceBlockingStub> choices;
    private final Calls<ActorServiceBlockingStub> actors;

    ChosenRecipients(Calls<RecipientChoiceServiceBlockingStub> choices, Calls<ActorServiceBlockingStub> actors) {
        this.choices = choices;
        this.actors = actors;
    }

    Part<Recipients> of(Survey survey) {
        return switch (choice(survey)) {
            case Part.Missing<RecipientChoice> missing -> new Part.Missing<>(missing.service());
            case Part.Loaded<RecipientChoice> choice ->
                actors.part(stub -> EveryPage.of(
                                token -> stub.listRecipients(asked(survey, choice.value(), token)),
                                ListRecipientsResponse::getRecipientsList,
                                ListRecipientsResponse::getNextPageToken))
                        .map(there -> Recipients.of(choice.value(), there));
        };
    }

    private Part<RecipientChoice> choice(Survey survey) {
        return choices.part(stub -> stub.getRecipientChoice(
                GetRecipientChoiceRequest.newBuilder().setName(survey.getName()).build()));
    }

    private static ListRecipientsRequest asked(Survey survey, RecipientChoice choice, String token) {
        var asked = ListRecipientsRequest.newBuilder()
                .addAllRecipientIds(choice.getRecipientsList().stream()
                        .map(RecipientChoice.Recipient::getRecipientId)
                        .toList())
                .setPageSize(1000)
                .setPageToken(token);
        return survey.hasOpenDate() ? asked.setAsOfDate(survey.getOpenDate()).build() : asked.build();
    }

    /**
     * Who would be asked.
     *
     * @param groups what the groups were called by which they were chosen; none when everyone is asked
     * @param leftOut who was left out of the groups
     * @param gone who was chosen and is no principal on that date
     */
    public record Recipients(
            boolean everyone,
            int regions,
            int municipalities,
            List<String> unreachable,
            List<String> groups,
            List<String> leftOut,
            List<String> gone) {

        static Recipients of(RecipientChoice choice, List<Recipient> there) {
            int regions = (int) there.stream()
                    .filter(one -> one.getKind() == Actor.Kind.REGION)
                    .count();
            var ids = there.stream().map(Recipient::getRecipientId).collect(Collectors.toSet());
            return new Recipients(
                    choice.getEveryone(),
                    regions,
                    there.size() - regions,
                    there.stream()
                            .filter(one -> !one.getReachable())
                            .map(Recipient::getDisplayName)
                            .toList(),
                    choice.getGroupsList(),
                    names(choice.getExceptionsList()),
                    names(choice.getRecipientsList().stream()
                            .filter(one -> !ids.contains(one.getRecipientId()))
                            .toList()));
        }

        private static List<String> names(List<RecipientChoice.Recipient> recipients) {
            return recipients.stream()
                    .map(RecipientChoice.Recipient::getDisplayName)
                    .toList();
        }

        /** The groups in one line; empty when there are none. */
        public String getBy() {
            return String.join(", ", groups);
        }

        /** Who was left out, in one line; empty when nobody was. */
        public String getExcept() {
            return String.join(", ", leftOut);
        }

        public int getAll() {
            return regions + municipalities;
        }
    }
}
