package se.arshjul.followupservice.consultation;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.RecordConsultationRequest;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Consultations as messages. */
final class ConsultationProtos {

    private static final RequestRules<RecordConsultationRequest> RECORD = RequestRules.of(
                    RecordConsultationRequest.getDefaultInstance())
            .maxLength("consultation.consulted", 200)
            .date("consultation.consulted_date")
            .maxLength("consultation.statement", 4_000)
            .maxLength("consultation.skipped_reason", 2_000)
            .maxLength("consultation.decided_by", 200)
            .date("consultation.decision_date")
            .maxLength("consultation.decision_number", 100);

    private ConsultationProtos() {}

    static RecordConsultation.Command toCommand(RecordConsultationRequest request) {
        List<FieldViolation> findings = new ArrayList<>(RECORD.findings(request));
        var wanted = request.getConsultation();
        if (findings.isEmpty() && isBefore(wanted)) {
            findings.add(
                    new FieldViolation("consultation.decision_date", "NOT_IN_ORDER", "Not before the consultation."));
        }
        if (findings.isEmpty() && isHeldAndSkipped(wanted)) {
            findings.add(new FieldViolation(
                    "consultation.skipped_reason", "CONTRADICTS", "Not beside a consultation that was held."));
        }
        if (!findings.isEmpty()) {
            throw ConsultationRefusals.invalid(findings);
        }
        var consultation = new Consultation(
                SurveyName.parse(wanted.getSurvey()),
                wanted.getConsulted().strip(),
                date(wanted.hasConsultedDate(), wanted.getConsultedDate()),
                wanted.getStatement().strip(),
                wanted.getSkippedReason().strip(),
                wanted.getDecidedBy().strip(),
                date(wanted.hasDecisionDate(), wanted.getDecisionDate()),
                wanted.getDecisionNumber().strip(),
                toAnswering(wanted.getAnswering()),
                Edit.NONE,
                0);
        return new RecordConsultation.Command(consultation, wanted.getEtag());
    }

    private static boolean isBefore(se.arshjul.followup.v1.Consultation wanted) {
        return wanted.hasConsultedDate()
                && wanted.hasDecisionDate()
                && ProtoTime.toLocalDate(wanted.getDecisionDate())
                        .isBefore(ProtoTime.toLocalDate(wanted.getConsultedDate()));
    }

    private static boolean isHeldAndSkipped(se.arshjul.followup.v1.Consultation wanted) {
        return !wanted.getSkippedReason().isBlank() && (!wanted.getConsulted().isBlank() || wanted.hasConsultedDate());
    }

    private static @Nullable LocalDate date(boolean given, Date date) {
        return given ? ProtoTime.toLocalDate(date) : null;
    }

    static se.arshjul.followup.v1.Consultation toProto(Consultation consultation) {
        var reply = se.arshjul.followup.v1.Consultation.newBuilder()
                .setSurvey(consultation.survey().toString())
                .setConsulted(consultation.consulted())
                .setStatement(consultation.statement())
                .setSkippedReason(consultation.skippedReason())
                .setDecidedBy(consultation.decidedBy())
                .setDecisionNumber(consultation.decisionNumber())
                .setAnswering(toProto(consultation.answering()))
                .setComplete(consultation.complete())
                .setUpdatedBy(consultation.lastEdit().by())
                .setEtag(consultation.etag());
        var consultedDate = consultation.consultedDate();
        var decisionDate = consultation.decisionDate();
        if (consultedDate != null) {
            reply.setConsultedDate(ProtoTime.toProto(consultedDate));
        }
        if (decisionDate != null) {
            reply.setDecisionDate(ProtoTime.toProto(decisionDate));
        }
        if (consultation.revision() > 0) {
            reply.setUpdateTime(ProtoTime.toProto(consultation.lastEdit().time()));
        }
        return reply.build();
    }

    private static Consultation.Answering toAnswering(Answering answering) {
        return switch (answering) {
            case VOLUNTARY -> Consultation.Answering.VOLUNTARY;
            case MANDATORY -> Consultation.Answering.MANDATORY;
            case ANSWERING_UNSPECIFIED, UNRECOGNIZED -> Consultation.Answering.UNKNOWN;
        };
    }

    private static Answering toProto(Consultation.Answering answering) {
        return switch (answering) {
            case VOLUNTARY -> Answering.VOLUNTARY;
            case MANDATORY -> Answering.MANDATORY;
            case UNKNOWN -> Answering.ANSWERING_UNSPECIFIED;
        };
    }
}
