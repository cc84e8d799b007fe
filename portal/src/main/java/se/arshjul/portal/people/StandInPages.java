package se.arshjul.portal.people;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.CreateStandInRequest;
import se.arshjul.actor.v1.EndStandInRequest;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc.StandInServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.session.Sessions;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Ersättare": who does somebody's work while they are away, named by the body's contact or by that person. */
@Controller
class StandInPages {

    private static final String PAGE = "/personer/ersattare";

    private final Calls<StandInServiceBlockingStub> standIns;
    private final Roster roster;
    private final Sessions sessions;
    private final Words words;
    private final InstantSource clock;

    StandInPages(
            Calls<StandInServiceBlockingStub> standIns,
            Roster roster,
            Sessions sessions,
            Words words,
            InstantSource clock) {
        this.standIns = standIns;
        this.roster = roster;
        this.sessions = sessions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String ask(Form form, Visitor visitor, Model model) {
        var absent = absent(visitor);
        var only = absent.size() == 1 ? absent.getFirst().value() : "";
        var today = DateText.field(ProtoTime.toProto(WorkingDays.dateOf(clock.instant())));
        form.start("", Map.of("absentEmail", only, "displayName", "", "email", "", "startDate", today, "endDate", ""));
        model.addAttribute("absent", absent);
        return "people/stand-in";
    }

    /** In whose place the visitor may put somebody: in anybody's who has more than the body's people to keep, or theirs. */
    private List<Choice> absent(Visitor visitor) {
        var byAddress = roster.people(visitor.actor()).stream()
                .filter(held -> held.getRole() != Assignment.Role.CONTACT)
                .filter(held -> visitor.keepsPeople() || held.getPerson().equals(visitor.person()))
                .collect(Collectors.groupingBy(Assignment::getEmail, LinkedHashMap::new, Collectors.toList()));
        return byAddress.values().stream().map(this::choice).toList();
    }

    private Choice choice(List<Assignment> held) {
        var roles = held.stream()
                .map(assignment -> words.text("role." + assignment.getRole()))
                .collect(Collectors.joining(", "));
        var first = held.getFirst();
        return Choice.of(first.getEmail(), first.getDisplayName() + " (" + roles + ")");
    }

    @PostMapping(PAGE)
    String name(Form form, Visitor visitor, Model model) {
        var wanted = typed(form);
        if (form.isWrong()) {
            return ask(form, visitor, model);
        }
        try {
            standIns.write(stub -> stub.createStandIn(CreateStandInRequest.newBuilder()
                    .setParent(visitor.actor())
                    .setStandIn(wanted)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return ask(form, visitor, model);
        }
        sessions.renew();
        return "redirect:/personer#ersattare";
    }

    private static StandIn.Builder typed(Form form) {
        var standIn = StandIn.newBuilder()
                .setAbsentEmail(form.value("absentEmail"))
                .setEmail(form.value("email").strip())
                .setDisplayName(form.value("displayName").strip());
        form.date("startDate").map(ProtoTime::toProto).ifPresent(standIn::setStartDate);
        form.date("endDate").map(ProtoTime::toProto).ifPresent(standIn::setEndDate);
        return standIn;
    }

    @GetMapping(PAGE + "/{id}/avsluta")
    String askToEnd(@PathVariable String id, Form form, Visitor visitor, Model model) {
        var today = WorkingDays.dateOf(clock.instant());
        var found = roster.standIns(visitor.actor()).stream()
                .map(standIn -> StandInView.of(standIn, today, visitor))
                .filter(standIn -> standIn.getId().equals(id) && standIn.endable())
                .findFirst();
        if (found.isEmpty()) {
            return "redirect:/personer";
        }
        model.addAttribute("one", found.get());
        return "people/end-stand-in";
    }

    @PostMapping(PAGE + "/{id}/avsluta")
    String end(@PathVariable String id, Form form, Visitor visitor) {
        standIns.write(stub -> stub.endStandIn(EndStandInRequest.newBuilder()
                .setName(visitor.actor() + "/standIns/" + id)
                .setRequestId(form.getRequestId())
                .build()));
        sessions.renew();
        return "redirect:/personer#ersattare";
    }
}
