package se.arshjul.portal.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What a person had typed when their session ended, with a button that sends it. */
@Controller
class KeptPages {

    private final KeptPosts kept;

    KeptPages(KeptPosts kept) {
        this.kept = kept;
    }

    @GetMapping("/det-du-skrev")
    String show(HttpServletRequest request, Principal person, Model model) {
        model.addAttribute("kept", kept.find(request, person.getName()).orElse(null));
        return "kept/show";
    }

    @PostMapping("/det-du-skrev/slang")
    String drop(HttpServletRequest request) {
        kept.drop(request);
        return "redirect:/";
    }
}
