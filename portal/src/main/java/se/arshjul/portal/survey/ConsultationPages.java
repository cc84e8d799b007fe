package se.arshjul.portal.survey;

import com.google.type.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.ConsultationServiceGrpc.ConsultationServiceBlockingStub;
import se.arshjul.followup.v1.GetConsultationRequest;
import se.arshjul.followup.v1.RecordConsultationRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Samråd och beslut": what precedes a survey, recorded until its dispatch is approved and read afterwards. */
@Controller
@RequestMapping("/uppfoljning/{year}/samrad")
class ConsultationPages {

    private final Surveys surveys;
    private final Calls<ConsultationServiceBlockingStub> calls;
    private final Burdens burdens;
    private final MessageSource messages;

    ConsultationPages(
            Surveys surveys, Calls<ConsultationServiceBlockingStub> calls, Burdens burdens, MessageSource messages) {
        this.surveys = surveys;
        this.calls = calls;
        this.burdens = burdens;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        var recorded = calls.read(stub -> stub.getConsultation(
                GetConsultationRequest.newBuilder().setName(survey.getName()).build()));
        form.start(recorded.getEtag(), fields(recorded));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("legal", survey.getLegalBasis());
        model.addAttribute("burdens", burdens.of(survey));
        model.addAttribute("recorded", recorded);
        model.addAttribute("consultedDay", DateText.day(recorded.getConsultedDate()));
        model.addAttribute("decisionDay", DateText.day(recorded.getDecisionDate()));
        model.addAttribute("choices", List.of(choice(Answering.VOLUNTARY), choice(Answering.MANDATORY)));
        return "survey/consultation";
    }

    private static Map<String, String> fields(Consultation recorded) {
        return Map.of(
                "consulted", recorded.getConsulted(),
                "consultedDate", DateText.field(recorded.getConsultedDate()),
                "statement", recorded.getStatement(),
                "skippedReason", recorded.getSkippedReason(),
                "decidedBy", recorded.getDecidedBy(),
                "decisionDate", DateText.field(recorded.getDecisionDate()),
                "decisionNumber", recorded.getDecisionNumber(),
                "answering",
                        recorded.getAnswering() == Answering.ANSWERING_UNSPECIFIED
                                ? ""
                                : recorded.getAnswering().name());
    }

    private Choice choice(Answering answering) {
        var text = messages.getMessage(
                "consultation.answering." + answering.name(), null, LocaleContextHolder.getLocale());
        return Choice.of(answering.name(), text);
    }

    @PostMapping
    String record(@PathVariable String year, Form form, Model model) {
        var wanted = Consultation.newBuilder()
                .setSurvey("surveys/" + year)
                .setConsulted(form.value("consulted"))
                .setStatement(form.value("statement"))
                .setSkippedReason(form.value("skippedReason"))
                .setDecidedBy(form.value("decidedBy"))
                .setDecisionNumber(form.value("decisionNumber"))
                .setAnswering(answering(form.value("answering")))
                .setEtag(form.getEtag());
        date(form, "consultedDate").ifPresent(wanted::setConsultedDate);
        date(form, "decisionDate").ifPresent(wanted::setDecisionDate);
        if (form.isWrong()) {
            return show(year, form, model);
        }
        try {
            calls.write(stub -> stub.recordConsultation(RecordConsultationRequest.newBuilder()
                    .setConsultation(wanted)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return "redirect:/uppfoljning/{year}/samrad";
    }

    private static Answering answering(String name) {
        return Arrays.stream(Answering.values())
                .filter(answering -> answering.name().equals(name))
                .findFirst()
                .orElse(Answering.ANSWERING_UNSPECIFIED);
    }

    private static Optional<Date> date(Form form, String name) {
        return form.date(name).map(ProtoTime::toProto);
    }
}
