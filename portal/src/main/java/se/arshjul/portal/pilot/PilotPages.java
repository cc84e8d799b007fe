package se.arshjul.portal.pilot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.StartPilotRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Provomgång": a few bodies try a survey out before it goes out, and nothing of it is kept. */
@Controller
@RequestMapping("/uppfoljning/{year}/provomgang")
class PilotPages {

    /** As many as a pilot takes. */
    private static final int MOST = 20;

    private static final String RECIPIENTS = "recipients";
    private static final String ANSWER_BY = "answerByDate";
    private static final String PAGE = "redirect:/uppfoljning/{year}/provomgang";

    private final Surveys surveys;
    private final Pilots pilots;
    private final Calls<ActorServiceBlockingStub> actors;

    PilotPages(Surveys surveys, Pilots pilots, Calls<ActorServiceBlockingStub> actors) {
        this.surveys = surveys;
        this.pilots = pilots;
        this.actors = actors;
    }

    @GetMapping
    String show(@PathVariable String year, Form form, Model model) {
        var survey = surveys.view(year);
        var all = pilots.of(survey.getName());
        model.addAttribute("survey", survey);
        model.addAttribute(
                "earlier",
                all.stream()
                        .map(PilotView::new)
                        .filter(pilot -> !pilot.isLasting())
                        .toList());
        var lasting = lasting(all);
        if (lasting.isPresent()) {
            model.addAttribute("pilot", new PilotView(lasting.get()));
            model.addAttribute("bodies", pilots.bodies(lasting.get()));
            model.addAttribute("remarks", pilots.remarks(lasting.get()));
            model.addAttribute("invitations", pilots.invitations(lasting.get()));
            return "pilot/show";
        }
        form.start("", Map.of(RECIPIENTS, List.of(), ANSWER_BY, ""));
        model.addAttribute("most", MOST);
        model.addAttribute("counties", survey.isPlanned() ? CountyChoice.of(recipients()) : List.of());
        return "pilot/start";
    }

    private static Optional<Pilot> lasting(List<Pilot> all) {
        return all.stream().filter(pilot -> new PilotView(pilot).isLasting()).findFirst();
    }

    private List<Recipient> recipients() {
        return actors.read(stub -> EveryPage.of(
                token -> stub.listRecipients(ListRecipientsRequest.newBuilder()
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListRecipientsResponse::getRecipientsList,
                ListRecipientsResponse::getNextPageToken));
    }

    @PostMapping
    String start(@PathVariable String year, Form form, Model model) {
        var chosen = form.values(RECIPIENTS);
        var asked = StartPilotRequest.newBuilder().setParent("surveys/" + year).setRequestId(form.getRequestId());
        recipients().stream()
                .filter(recipient -> chosen.contains(recipient.getRecipientId()))
                .map(PilotPages::toRecipient)
                .forEach(asked::addRecipients);
        form.date(ANSWER_BY).ifPresent(day -> asked.setAnswerByDate(ProtoTime.toProto(day)));
        if (form.isWrong()) {
            return show(year, form, model);
        }
        try {
            pilots.invite(pilots.start(asked.build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return PAGE;
    }

    private static StartPilotRequest.Recipient toRecipient(Recipient recipient) {
        return StartPilotRequest.Recipient.newBuilder()
                .setRecipientId(recipient.getRecipientId())
                .setActor(recipient.getActor())
                .setRecipientKind(recipient.getKind() == Actor.Kind.REGION ? "region" : "municipality")
                .setDisplayName(recipient.getDisplayName())
                .setCountyCode(recipient.getCountyCode())
                .build();
    }

    /** Where the pilot was started and the letters were not ordered. */
    @PostMapping("/brev")
    String invite(@PathVariable String year, Form form, Model model) {
        try {
            lasting(pilots.of("surveys/" + year)).ifPresent(pilots::invite);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return PAGE;
    }

    @PostMapping("/avsluta")
    String end(@PathVariable String year, Form form, Model model) {
        try {
            lasting(pilots.of("surveys/" + year)).ifPresent(pilot -> pilots.end(pilot, form.getRequestId()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, form, model);
        }
        return PAGE;
    }
}
