package se.arshjul.followupservice.recipient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followup.v1.ChooseRecipientsRequest;
import se.arshjul.followupservice.recipient.RecipientChoice.Recipient;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** The choice of recipients between contract and domain. */
final class RecipientChoiceProtos {

    private static final String SLUG = "[a-z][a-z0-9-]{0,62}";

    private static final RequestRules<ChooseRecipientsRequest> CHOOSE = RequestRules.of(
                    ChooseRecipientsRequest.getDefaultInstance())
            .maxItems("choice.recipients", 1_000)
            .matches("choice.recipients.recipient_id", SLUG)
            .length("choice.recipients.display_name", 1, 200)
            .maxItems("choice.groups", 100)
            .maxLength("choice.groups", 80)
            .maxItems("choice.exceptions", 1_000)
            .matches("choice.exceptions.recipient_id", SLUG)
            .length("choice.exceptions.display_name", 1, 200);

    private RecipientChoiceProtos() {}

    static ChooseRecipients.Command toCommand(ChooseRecipientsRequest request) {
        List<FieldViolation> findings = new ArrayList<>(CHOOSE.findings(request));
        var wanted = request.getChoice();
        if (wanted.getEveryone() == wanted.getRecipientsCount() > 0) {
            findings.add(new FieldViolation("choice.recipients", "NEITHER_OR_BOTH", "Either everyone or some."));
        }
        var ids = Stream.concat(wanted.getRecipientsList().stream(), wanted.getExceptionsList().stream())
                .map(se.arshjul.followup.v1.RecipientChoice.Recipient::getRecipientId)
                .toList();
        if (new HashSet<>(ids).size() < ids.size()) {
            findings.add(new FieldViolation("choice.recipients", "TWICE", "Each once."));
        }
        if (!findings.isEmpty()) {
            throw RecipientChoiceRefusals.invalid(findings);
        }
        var survey = SurveyName.parse(wanted.getSurvey());
        var choice = wanted.getEveryone() ? RecipientChoice.everyone(survey) : toSome(survey, wanted);
        return new ChooseRecipients.Command(choice, wanted.getEtag());
    }

    private static RecipientChoice toSome(SurveyName survey, se.arshjul.followup.v1.RecipientChoice wanted) {
        return new RecipientChoice(
                survey,
                wanted.getRecipientsList().stream()
                        .map(RecipientChoiceProtos::toRecipient)
                        .toList(),
                List.copyOf(wanted.getGroupsList()),
                wanted.getExceptionsList().stream()
                        .map(RecipientChoiceProtos::toRecipient)
                        .toList(),
                Edit.NONE);
    }

    private static Recipient toRecipient(se.arshjul.followup.v1.RecipientChoice.Recipient recipient) {
        return new Recipient(recipient.getRecipientId(), recipient.getDisplayName());
    }

    static se.arshjul.followup.v1.RecipientChoice toProto(RecipientChoice choice, Survey survey) {
        var reply = se.arshjul.followup.v1.RecipientChoice.newBuilder()
                .setSurvey(choice.survey().toString())
                .setEveryone(choice.isEveryone())
                .addAllGroups(choice.groups())
                .setUpdatedBy(choice.lastEdit().by())
                .setEtag(survey.etag());
        choice.recipients().forEach(one -> reply.addRecipients(toProto(one)));
        choice.exceptions().forEach(one -> reply.addExceptions(toProto(one)));
        if (!choice.isEveryone()) {
            reply.setUpdateTime(ProtoTime.toProto(choice.lastEdit().time()));
        }
        return reply.build();
    }

    private static se.arshjul.followup.v1.RecipientChoice.Recipient toProto(Recipient recipient) {
        return se.arshjul.followup.v1.RecipientChoice.Recipient.newBuilder()
                .setRecipientId(recipient.id())
                .setDisplayName(recipient.displayName())
                .build();
    }
}
