package se.arshjul.portal.register;

import com.google.type.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.BodyServiceGrpc.BodyServiceBlockingStub;
import se.arshjul.actor.v1.CreateSeatRequest;
import se.arshjul.actor.v1.ReplaceSeatHolderRequest;
import se.arshjul.actor.v1.Seat;
import se.arshjul.actor.v1.Seat.Role;
import se.arshjul.actor.v1.UpdateSeatRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.survey.Slug;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** The seats of a council or reference group, kept by the coordinator: added, changed, ended, handed on. */
@Controller
class SeatPages {

    static final String PLACE = "/uppfoljning/rad-och-grupper/{body}";
    private static final String HOLDER = PLACE + "/{seat}/ledamot";

    private final Seats seats;
    private final Actors actors;
    private final Calls<BodyServiceBlockingStub> bodies;
    private final Words words;

    SeatPages(Seats seats, Actors actors, Calls<BodyServiceBlockingStub> bodies, Words words) {
        this.seats = seats;
        this.actors = actors;
        this.bodies = bodies;
        this.words = words;
    }

    @GetMapping(PLACE)
    String list(@PathVariable String body, @RequestParam(defaultValue = "") String plats, Form form, Model model) {
        var all = seats.list(body, Date.getDefaultInstance());
        var changed = find(all, plats);
        form.start(changed.getEtag(), fields(changed));
        about(body, model);
        model.addAttribute("seats", all);
        model.addAttribute("changes", changed.getName().isEmpty() ? "" : plats);
        model.addAttribute(
                "roles",
                Stream.of(Role.CONVENER, Role.MEMBER, Role.CO_OPTED)
                        .map(role -> Choice.of(role.name(), words.text("seat.role." + role)))
                        .toList());
        return "register/seats";
    }

    private void about(String body, Model model) {
        model.addAttribute("body", seats.get(body));
        model.addAttribute("here", PLACE.replace("{body}", body));
        model.addAttribute("shown", BodyPages.PLACE + "/" + body);
    }

    /** The one that is changed; without one it is about a new one. */
    private static Seat find(List<SeatView> all, String id) {
        return all.stream()
                .filter(seat -> seat.getId().equals(id))
                .map(SeatView::seat)
                .findFirst()
                .orElse(Seat.newBuilder().setRole(Role.MEMBER).build());
    }

    private static Map<String, String> fields(Seat seat) {
        return Map.of(
                "actor", seat.getActorDisplayName(),
                "role", seat.getRole().name(),
                "proposedAs", seat.getProposedAs(),
                "startDate", DateText.field(seat.getStartDate()),
                "evidentDate", DateText.field(seat.getEvidentDate()),
                "endDate", DateText.field(seat.getEndDate()),
                "evidence", seat.getEvidence());
    }

    @PostMapping(PLACE)
    String save(@PathVariable String body, @RequestParam(defaultValue = "") String plats, Form form, Model model) {
        var all = seats.list(body, Date.getDefaultInstance());
        var typed = typed(form, find(all, plats));
        if (form.isWrong()) {
            return list(body, plats, form, model);
        }
        try {
            if (plats.isEmpty()) {
                create(body, typed, all, form);
            } else {
                update(typed.setName(Seats.body(body) + "/seats/" + plats).setEtag(form.getEtag()), form);
            }
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return list(body, plats, form, model);
        }
        return "redirect:" + BodyPages.PLACE + "/{body}";
    }

    /** What the proposal calls a seat says that it was proposed. */
    private Seat.Builder typed(Form form, Seat present) {
        var seat = Seat.newBuilder()
                .setRole(role(form.value("role")))
                .setActor(actor(form, present))
                .setProposedAs(form.value("proposedAs").strip())
                .setProposed(!form.value("proposedAs").isBlank())
                .setEvidence(form.value("evidence").strip());
        form.date("startDate").map(ProtoTime::toProto).ifPresent(seat::setStartDate);
        form.date("evidentDate").map(ProtoTime::toProto).ifPresent(seat::setEvidentDate);
        form.date("endDate").map(ProtoTime::toProto).ifPresent(seat::setEndDate);
        return seat;
    }

    private static Role role(String name) {
        return Stream.of(Role.CONVENER, Role.CO_OPTED)
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(Role.MEMBER);
    }

    /** By one of its names. Whose seat it was stays where nobody says otherwise, also when another has come after it. */
    private String actor(Form form, Seat present) {
        var written = form.value("actor").strip();
        if (written.isEmpty() || form.untouched("actor")) {
            return form.untouched("actor") ? present.getActor() : "";
        }
        var meant = actors.resolve(written).getActorsList();
        if (meant.size() != 1) {
            form.wrong("actor", words.text(meant.isEmpty() ? "register.unknown" : "register.several", written));
            return "";
        }
        return meant.getFirst().getName();
    }

    private void create(String body, Seat.Builder seat, List<SeatView> all, Form form) {
        var called = seat.getActor().isEmpty() ? seat.getProposedAs() : ResourceId.of(seat.getActor());
        bodies.write(stub -> stub.createSeat(CreateSeatRequest.newBuilder()
                .setParent(Seats.body(body))
                .setSeat(seat)
                .setSeatId(Slug.free(Slug.of(called), taken(all, seat)))
                .setRequestId(form.getRequestId())
                .build()));
    }

    /** The same form sent again must ask for the same id, so what it has made already is not in its way. */
    private static Set<String> taken(List<SeatView> all, Seat.Builder wanted) {
        return all.stream()
                .filter(one -> !said(one.seat()).equals(wanted.build()))
                .map(SeatView::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a form says of a seat. */
    private static Seat said(Seat seat) {
        return seat.toBuilder()
                .clearName()
                .clearActorDisplayName()
                .clearTaken()
                .clearStanding()
                .clearHolders()
                .clearEtag()
                .build();
    }

    private void update(Seat.Builder seat, Form form) {
        bodies.write(stub -> stub.updateSeat(UpdateSeatRequest.newBuilder()
                .setSeat(seat)
                .setRequestId(form.getRequestId())
                .build()));
    }

    @GetMapping(HOLDER)
    String askHolder(@PathVariable String body, @PathVariable String seat, Form form, Model model) {
        var found = find(seats.list(body, Date.getDefaultInstance()), seat);
        form.start(
                found.getEtag(),
                Map.of("holderTitle", "", "evidentDate", "", "evidence", "", "meeting", "", "stated", ""));
        about(body, model);
        model.addAttribute("seat", new SeatView(found, ""));
        return "register/holder";
    }

    @PostMapping(HOLDER)
    String replaceHolder(@PathVariable String body, @PathVariable String seat, Form form, Model model) {
        var meeting = form.value("meeting").strip();
        var holder = Seat.Holder.newBuilder()
                .setTitle(form.value("holderTitle").strip())
                .setEvidence(form.value("evidence").strip())
                .setMeeting(meeting.isEmpty() ? "" : Seats.body(body) + "/meetings/" + meeting)
                .setStated(form.has("stated", "ja"));
        form.date("evidentDate").map(ProtoTime::toProto).ifPresent(holder::setEvidentDate);
        if (form.isWrong()) {
            return askHolder(body, seat, form, model);
        }
        try {
            bodies.write(stub -> stub.replaceSeatHolder(ReplaceSeatHolderRequest.newBuilder()
                    .setName(Seats.body(body) + "/seats/" + seat)
                    .setHolder(holder)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return askHolder(body, seat, form, model);
        }
        return "redirect:" + BodyPages.PLACE + "/{body}";
    }
}
