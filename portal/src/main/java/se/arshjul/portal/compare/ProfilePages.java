package se.arshjul.portal.compare;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.Publication;
import se.arshjul.portal.result.Edition;
import se.arshjul.portal.result.PublishedResults;
import se.arshjul.portal.session.Visitor;

/** One region or municipality: what it answered, against others like it and the country. */
@Controller
class ProfilePages {

    private static final int PEERS = 4;

    private final PublishedResults published;
    private final ProfileReader profiles;

    ProfilePages(PublishedResults published, ProfileReader profiles) {
        this.published = published;
        this.profiles = profiles;
    }

    /** The reader's own profile, or the choice between two for a body that is both region and municipality. */
    @GetMapping("/resultat/{year}/eget")
    String own(@PathVariable String year, Visitor visitor, Model model) {
        var publication = latest(year);
        if (publication.isEmpty()) {
            return preview(year, model);
        }
        var own = profiles.principals(publication.get(), List.of()).stream()
                .filter(principal -> !visitor.staff())
                .toList();
        if (own.size() == 1) {
            return "redirect:/resultat/{year}/profil/" + ProfileReader.id(own.getFirst());
        }
        model.addAttribute("publication", publication.get());
        model.addAttribute("own", own);
        return "compare/own";
    }

    private Optional<Publication> latest(String year) {
        try {
            return Optional.of(published.get(year, new Edition("")));
        } catch (ResponseStatusException notPublished) {
            return Optional.empty();
        }
    }

    /** What the reader's body answered, before all others see the results. */
    private String preview(String year, Model model) {
        var draft = "surveys/" + year + "/publications/draft";
        var own = published
                .principals(ListPrincipalsRequest.newBuilder().setParent(draft))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("year", year);
        model.addAttribute("previews", profiles.previews(year, own));
        return "compare/preview";
    }

    @GetMapping("/resultat/{year}/profil/{principal}")
    String show(
            @PathVariable String year,
            @PathVariable String principal,
            @RequestParam(defaultValue = "slag") String med,
            @RequestParam(required = false) @Nullable List<String> jamfor,
            Visitor visitor,
            Model model) {
        var publication = published.get(year, new Edition(""));
        var body = profiles.principals(publication, List.of(principal)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var named = publication.getBodiesNamed() || visitor.staff();
        var peers = named && jamfor != null
                ? profiles.principals(publication, jamfor.stream().limit(PEERS).toList())
                : List.<Principal>of();
        model.addAttribute("publication", publication);
        model.addAttribute("own", visitor.actor().endsWith("/" + principal));
        model.addAttribute("named", named);
        model.addAttribute("profile", profiles.profile(publication, body, ProfileReader.Against.of(med, body), peers));
        model.addAttribute("similar", named ? profiles.similar(publication, body) : List.of());
        model.addAttribute("chosen", jamfor == null ? List.of() : jamfor);
        return "compare/profile";
    }
}
