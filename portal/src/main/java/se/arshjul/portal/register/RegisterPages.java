package se.arshjul.portal.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.result.Words;

/** "Aktörer": the register for everybody, on a day, by kind, county and what they are called. */
@Controller
class RegisterPages {

    static final String PLACE = "/aktorer";

    /** Codes of the counties there are; 02, 11, 15 and 16 have become parts of others. */
    private static final List<String> COUNTIES = List.of(
            "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
            "23", "24", "25");

    private final Actors actors;
    private final Words words;

    RegisterPages(Actors actors, Words words) {
        this.actors = actors;
        this.words = words;
    }

    @GetMapping(PLACE)
    String list(
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String tidigare,
            @RequestParam(defaultValue = "") String sida,
            Model model) {
        var filter = new ActorFilter(sok, slag, lan, dag, tidigare);
        var found = actors.list(filter.request(sida));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "actors", found.getActorsList().stream().map(ActorView::new).toList());
        model.addAttribute("kinds", kinds(words));
        model.addAttribute("counties", counties(words));
        model.addAttribute("first", sida.isEmpty() ? null : filter.address(""));
        model.addAttribute(
                "next", found.getNextPageToken().isEmpty() ? null : filter.address(found.getNextPageToken()));
        return "register/list";
    }

    /** What an actor can be. */
    static List<Choice> kinds(Words words) {
        return Stream.of(Kind.AUTHORITY, Kind.ORGANISATION, Kind.REGION, Kind.MUNICIPALITY, Kind.GROUP)
                .map(kind -> Choice.of(kind.name(), words.text("register.kind." + kind)))
                .toList();
    }

    static List<Choice> counties(Words words) {
        return COUNTIES.stream()
                .map(code -> Choice.of(code, words.county(code)))
                .toList();
    }
}
