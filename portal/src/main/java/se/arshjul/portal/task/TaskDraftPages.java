package se.arshjul.portal.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Worded;
import se.arshjul.portal.session.Onward;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftField;

/** Keeping what somebody has begun to write in a task, from whichever form it stands in, and throwing it away. */
@Controller
@RequestMapping("/uppgifter/{id}/utkast")
class TaskDraftPages {

    /** Where the form stands. */
    private static final String PAGE = "_till";

    /** Before the name of a field: what it is called in the draft. */
    private static final String NAMED = "_som-";

    /** Before the name of a field: what stands for what was kept in it. */
    private static final String GUARD = "etag-utkast-";

    private final TaskDrafts drafts;

    TaskDraftPages(TaskDrafts drafts) {
        this.drafts = drafts;
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** A field of which what is written is not kept; what is kept in it may be something else. */
    public record Line(String name, String label, String kept, String written) {

        public boolean isDay() {
            return DAY.matcher(written).matches();
        }
    }

    /** A value that is sent once more. */
    public record Sent(String name, String value) {}

    @PostMapping
    String save(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            @RequestParam MultiValueMap<String, String> sent,
            Form form,
            Model model) {
        var draft = drafts.get(id);
        var written = written(draft, sent);
        try {
            var saved = written.isEmpty() ? draft : drafts.save(id, List.copyOf(written.values()));
            if (byItself == null) {
                return back(form);
            }
            model.addAttribute("draft", drafts.view(id, saved, names(sent)));
            return "task/draft :: state";
        } catch (Refusal refusal) {
            form.refuse(refusal);
            model.addAttribute("byItself", byItself != null);
            return choose(id, written, sent, form, model);
        }
    }

    @PostMapping("/slang")
    String discard(@PathVariable String id, Form form) {
        drafts.discard(id, form.getRequestId());
        return back(form);
    }

    /**
     * What is kept and what is written here stand side by side, and whoever has written both chooses. What cannot be kept as
     * it is can be written on, and nothing of it is lost.
     */
    private String choose(
            String id, Map<String, DraftField> written, MultiValueMap<String, String> sent, Form form, Model model) {
        var now = drafts.view(id, drafts.get(id), names(sent));
        var lines = new ArrayList<Line>();
        written.forEach((name, field) -> {
            var kept = now.fields().getOrDefault(name, "");
            if (!kept.equals(field.getValue()) || !form.isConflict()) {
                lines.add(new Line(name, label(form, name), kept, field.getValue()));
            }
        });
        model.addAttribute("draft", now);
        model.addAttribute("lines", lines);
        model.addAttribute("page", Onward.path(form.value(PAGE)));
        model.addAttribute("again", again(sent, form.isConflict() ? Set.of() : written.keySet()));
        return "task/draft-changed";
    }

    /** What is sent once more unseen. */
    private static List<Sent> again(MultiValueMap<String, String> sent, Set<String> seen) {
        return sent.entrySet().stream()
                .filter(field -> !field.getKey().startsWith(GUARD)
                        && !field.getKey().equals("_csrf")
                        && !seen.contains(field.getKey().replaceFirst("^" + Worded.PREFIX, "")))
                .flatMap(field -> field.getValue().stream().map(value -> new Sent(field.getKey(), value)))
                .toList();
    }

    private static String label(Form form, String name) {
        return Worded.parse(form.value(Worded.PREFIX + name)).label();
    }

    private static String back(Form form) {
        return "redirect:" + Onward.path(form.value(PAGE));
    }

    /** By their names in the form: what is written in fields of which a draft can be kept, and where something was. */
    private static Map<String, DraftField> written(Draft draft, MultiValueMap<String, String> sent) {
        var names = names(sent);
        return sent.keySet().stream()
                .filter(name -> TaskDrafts.knows(draft, names.getOrDefault(name, name)))
                .map(name -> Map.entry(name, field(name, names.getOrDefault(name, name), sent)))
                .filter(field -> !field.getValue().getValue().isBlank()
                        || !field.getValue().getEtag().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, again) -> one, LinkedHashMap::new));
    }

    private static DraftField field(String inForm, String inDraft, MultiValueMap<String, String> sent) {
        return DraftField.newBuilder()
                .setName(inDraft)
                .setValue(first(sent, inForm).replace("\r\n", "\n"))
                .setEtag(first(sent, GUARD + inForm))
                .build();
    }

    private static Map<String, String> names(MultiValueMap<String, String> sent) {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(NAMED))
                .collect(Collectors.toMap(name -> name.substring(NAMED.length()), name -> first(sent, name)));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
