package se.arshjul.portal.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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

    @GetMapping("/resultat/{year}/profil/{principal}")
    String show(
            @PathVariable String year,
            @PathVariable String principal,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "slag") String med,
            @RequestParam(defaultValue = "") List<String> jamfor,
            Visitor visitor,
            Model model) {
        var edition = Edition.of(utkast, version);
        var publication = published.get(year, edition);
        var body = profiles.principals(publication, List.of(principal)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var named = publication.getBodiesNamed() || visitor.staff();
        var wanted = jamfor.stream().filter(peer -> !peer.isBlank()).distinct().toList();
        var chosen = named ? wanted.stream().limit(PEERS).toList() : List.<String>of();
        var peers = profiles.principals(publication, chosen);
        model.addAttribute("publication", publication);
        model.addAttribute("edition", edition);
        model.addAttribute("own", visitor.actor().equals(body.getActor()));
        model.addAttribute("named", named);
        model.addAttribute("profile", profiles.profile(publication, body, ProfileReader.Against.of(med, body), peers));
        model.addAttribute("similar", named ? profiles.similar(publication, body) : List.of());
        model.addAttribute("chosen", chosen);
        model.addAttribute("tooMany", named && wanted.size() > PEERS);
        return "compare/profile";
    }
}
