package se.arshjul.portal.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actor.v1.EndAssignmentRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Sessions;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.refusal.Refusal;

/** Who answers, who approves and who keeps the people of the visitor's body. */
@Controller
class PeoplePages {

    /** What a body that answers can give; other roles belong to the agency, and to those that sit in councils. */
    private static final List<Assignment.Role> ROLES =
            List.of(Assignment.Role.RESPONDENT, Assignment.Role.APPROVER, Assignment.Role.CONTACT);

    private final Calls<AssignmentServiceBlockingStub> assignments;
    private final Roster roster;
    private final Sessions sessions;
    private final MessageSource messages;
    private final InstantSource clock;

    PeoplePages(
            Calls<AssignmentServiceBlockingStub> assignments,
            Roster roster,
            Sessions sessions,
            MessageSource messages,
            InstantSource clock) {
        this.assignments = assignments;
        this.roster = roster;
        this.sessions = sessions;
        this.messages = messages;
        this.clock = clock;
    }

    /** A person with a role. */
    public record Held(String id, String name, String email, String role, boolean used) {

        static Held of(Assignment assignment) {
            return new Held(
                    ResourceId.of(assignment.getName()),
                    assignment.getDisplayName(),
                    assignment.getEmail(),
                    assignment.getRole().name(),
                    assignment.getUsed());
        }
    }

    @GetMapping("/personer")
    String list(Form form, Visitor visitor, Model model) {
        form.start("", Map.of("displayName", "", "email", "", "role", ""));
        var held = roster.people(visitor.actor());
        var today = WorkingDays.dateOf(clock.instant());
        model.addAttribute(
                "standIns",
                roster.standIns(visitor.actor()).stream()
                        .map(standIn -> StandInView.of(standIn, today, visitor))
                        .toList());
        model.addAttribute(
                "pastStandIns",
                roster.pastStandIns(visitor.actor()).stream()
                        .map(StandInView::past)
                        .toList());
        model.addAttribute("people", held.stream().map(Held::of).toList());
        model.addAttribute("roles", offered(visitor).map(this::choice).toList());
        // The agency itself answers no survey.
        model.addAttribute(
                "missing",
                ROLES.stream()
                        .filter(role -> !visitor.staff())
                        .filter(role -> held.stream().noneMatch(person -> person.getRole() == role))
                        .map(Assignment.Role::name)
                        .toList());
        return "people/list";
    }

    /** Only who can name somebody is offered anything. */
    private Stream<Assignment.Role> offered(Visitor visitor) {
        return visitor.holds("contact") && roster.commits(visitor.actor())
                ? Stream.concat(ROLES.stream(), Stream.of(Assignment.Role.MEMBER))
                : ROLES.stream();
    }

    private Choice choice(Assignment.Role role) {
        return new Choice(role.name(), text("role." + role), text("people.role." + role));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    @PostMapping("/personer")
    String name(Form form, Visitor visitor, Model model) {
        var role = offered(visitor)
                .filter(known -> known.name().equals(form.value("role")))
                .findFirst();
        if (role.isEmpty()) {
            form.wrong("role", text("people.role.missing"));
            return list(form, visitor, model);
        }
        try {
            assignments.write(stub -> stub.createAssignment(CreateAssignmentRequest.newBuilder()
                    .setParent(visitor.actor())
                    .setAssignment(Assignment.newBuilder()
                            .setEmail(form.value("email").strip())
                            .setDisplayName(form.value("displayName").strip())
                            .setRole(role.get()))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return list(form, visitor, model);
        }
        // People name themselves too, and go on at once to what they have named themselves for.
        sessions.renew();
        return "redirect:/personer";
    }

    @GetMapping("/personer/{assignment}/avsluta")
    String askToEnd(@PathVariable String assignment, Form form, Visitor visitor, Model model) {
        var found = roster.people(visitor.actor()).stream()
                .map(Held::of)
                .filter(held -> held.id().equals(assignment))
                .findFirst();
        if (found.isEmpty() || !visitor.holds("contact")) {
            return "redirect:/personer";
        }
        model.addAttribute("one", found.get());
        return "people/end";
    }

    @PostMapping("/personer/{assignment}/avsluta")
    String end(@PathVariable String assignment, Form form, Visitor visitor, Model model) {
        try {
            assignments.write(stub -> stub.endAssignment(EndAssignmentRequest.newBuilder()
                    .setName(visitor.actor() + "/assignments/" + assignment)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return list(form, visitor, model);
        }
        sessions.renew();
        return "redirect:/personer";
    }
}
