package se.arshjul.followupservice.pilot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.EndPilotRequest;
import se.arshjul.followup.v1.ListPilotRemarksResponse;
import se.arshjul.followup.v1.ListPilotsResponse;
import se.arshjul.followup.v1.PilotRemark;
import se.arshjul.followup.v1.StartPilotRequest;
import se.arshjul.followupservice.pilot.Pilot.End;
import se.arshjul.followupservice.pilot.PilotReport.Progress;
import se.arshjul.followupservice.pilot.PilotReport.Remark;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Pilots as messages. */
final class PilotProtos {

    private static final String SLUG = "[a-z][a-z0-9-]{0,62}";

    /** More is no trial any more. */
    private static final int MOST_RECIPIENTS = 20;

    private static final RequestRules<StartPilotRequest> START = RequestRules.of(StartPilotRequest.getDefaultInstance())
            .required("recipients")
            .maxItems("recipients", MOST_RECIPIENTS)
            .required("recipients.recipient_id")
            .matches("recipients.recipient_id", SLUG)
            .required("recipients.actor")
            .matches("recipients.actor", "actors/" + SLUG)
            .required("recipients.recipient_kind")
            .matches("recipients.recipient_kind", "region|municipality")
            .length("recipients.display_name", 1, 200)
            .matches("recipients.county_code", "[0-9]{2}")
            .required("answer_by_date")
            .date("answer_by_date");

    private PilotProtos() {}

    static StartPilot.Command toCommand(StartPilotRequest request) {
        List<FieldViolation> findings = new ArrayList<>(START.findings(request));
        if (findings.isEmpty() && !WorkingDays.isWorkingDay(ProtoTime.toLocalDate(request.getAnswerByDate()))) {
            findings.add(new FieldViolation("answer_by_date", "NOT_A_WORKING_DAY", "Must be a working day."));
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < request.getRecipientsCount(); i++) {
            if (!known.add(request.getRecipients(i).getRecipientId())) {
                findings.add(new FieldViolation(
                        "recipients[" + i + "].recipient_id", "TWICE", "Another recipient has this id."));
            }
        }
        if (!findings.isEmpty()) {
            throw PilotRefusals.invalid(findings);
        }
        return new StartPilot.Command(
                SurveyName.parse(request.getParent()),
                request.getRecipientsList().stream()
                        .map(PilotProtos::toRecipient)
                        .toList(),
                ProtoTime.toLocalDate(request.getAnswerByDate()));
    }

    private static StartPilot.Recipient toRecipient(StartPilotRequest.Recipient recipient) {
        return new StartPilot.Recipient(
                recipient.getRecipientId(),
                new Request.Recipient(
                        recipient.getActor(),
                        recipient.getRecipientKind(),
                        recipient.getDisplayName(),
                        recipient.getCountyCode()));
    }

    static EndPilot.Command toCommand(EndPilotRequest request) {
        return new EndPilot.Command(PilotName.parse(request.getName()));
    }

    static ListPilotsResponse toPilots(Page.Of<Pilot> page, Function<Pilot, Progress> progress) {
        return ListPilotsResponse.newBuilder()
                .addAllPilots(
                        page.map(pilot -> toProto(pilot, progress.apply(pilot))).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.Pilot toProto(Pilot pilot, Progress progress) {
        var reply = se.arshjul.followup.v1.Pilot.newBuilder()
                .setName(pilot.name().toString())
                .setCopy(pilot.name().copy().toString())
                .setStartTime(ProtoTime.toProto(pilot.startTime()))
                .setAnswerByDate(ProtoTime.toProto(pilot.answerBy()))
                .setRecipientCount(pilot.recipients())
                .setOpenedCount(progress.opened())
                .setSubmittedCount(progress.submitted())
                .setEnd(toProto(pilot.endedBy()));
        var minutes = progress.medianMinutes();
        if (minutes != null) {
            reply.setMedianMinutes(minutes);
        }
        var end = pilot.endTime();
        if (end != null) {
            reply.setEndTime(ProtoTime.toProto(end));
        }
        return reply.build();
    }

    static ListPilotRemarksResponse toRemarks(Page.Of<Remark> page) {
        return ListPilotRemarksResponse.newBuilder()
                .addAllRemarks(page.map(remark -> PilotRemark.newBuilder()
                                .setDisplayName(remark.displayName())
                                .setSectionTitle(remark.section())
                                .setText(remark.text())
                                .build())
                        .items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static se.arshjul.followup.v1.Pilot.End toProto(@Nullable End end) {
        return switch (end) {
            case null -> se.arshjul.followup.v1.Pilot.End.END_UNSPECIFIED;
            case ENDED -> se.arshjul.followup.v1.Pilot.End.ENDED;
            case LAUNCHED -> se.arshjul.followup.v1.Pilot.End.LAUNCHED;
            case CANCELLED -> se.arshjul.followup.v1.Pilot.End.CANCELLED;
        };
    }
}
