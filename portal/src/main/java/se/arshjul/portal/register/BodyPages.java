package se.arshjul.portal.register;

import com.google.type.Date;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** "Råd och grupper": who sits there on a day, who did, who was to, and how that differs from what was proposed. */
@Controller
class BodyPages {

    static final String PLACE = "/rad-och-grupper";

    private final Seats seats;
    private final InstantSource clock;

    BodyPages(Seats seats, InstantSource clock) {
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping(PLACE)
    String list(Model model) {
        model.addAttribute("bodies", seats.bodies());
        return "register/bodies";
    }

    @GetMapping(PLACE + "/{body}")
    String show(@PathVariable String body, @RequestParam(defaultValue = "") String dag, Model model) {
        var asked = ActorFilter.day(dag);
        var day = asked.getYear() == 0 ? ProtoTime.toProto(WorkingDays.dateOf(clock.instant())) : asked;
        var all = seats.list(body, Date.getDefaultInstance());
        var taken = seats.list(body, day);
        var ids = taken.stream().map(SeatView::getId).toList();
        var proposals =
                all.stream().filter(Predicate.not(SeatView::isUnproposed)).toList();
        model.addAttribute("body", seats.get(body));
        model.addAttribute("here", PLACE + "/" + body);
        model.addAttribute("keeping", SeatPages.PLACE.replace("{body}", body));
        model.addAttribute("day", ProtoTime.toLocalDate(day).toString());
        model.addAttribute("seats", taken);
        model.addAttribute(
                "past",
                all.stream()
                        .filter(seat -> !seat.getUntil().isEmpty() && !ids.contains(seat.getId()))
                        .toList());
        model.addAttribute(
                "onlyProposed",
                proposals.stream()
                        .filter(seat -> !ids.contains(seat.getId()) && !isSeatOf(seat, taken))
                        .toList());
        model.addAttribute(
                "unproposed",
                taken.stream()
                        .filter(seat -> seat.isUnproposed() && !isSeatOf(seat, proposals))
                        .toList());
        model.addAttribute("proposals", proposals);
        model.addAttribute(
                "handed",
                all.stream().filter(seat -> !seat.getHolders().isEmpty()).toList());
        return "register/body";
    }

    /** Whether the actor of a seat has one among others: who has left and come back has two. */
    private static boolean isSeatOf(SeatView seat, List<SeatView> others) {
        return !seat.getActor().isEmpty()
                && others.stream().anyMatch(other -> other.getActor().equals(seat.getActor()));
    }
}
