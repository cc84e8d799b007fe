package se.arshjul.portal.kept;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.arshjul.portal.call.Unreachable;
import se.arshjul.portal.form.Form;

/** A page with a form, as any page with a form is. */
@Controller
class NotePages {

    static final List<String> saved = new CopyOnWriteArrayList<>();
    static String lastRequestId = "";

    @GetMapping("/prov/anteckning")
    String show(Form form, Model model) {
        return "prov/note";
    }

    @PostMapping("/prov/anteckning")
    String save(Form form) {
        lastRequestId = form.getRequestId();
        if (form.value("note").equals("tyst")) {
            throw new Unreachable("followup", new IllegalStateException("silent"));
        }
        saved.add(form.value("note"));
        return "redirect:/prov/anteckning";
    }
}
