package se.arshjul.portal.draft;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.plan.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.plan.v1.UpdateDraftRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.draft.Drafts.Opened;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;

/** What a draft says of itself: title, short name, date, vision, goal, and whether all of it is here. */
@Controller
@RequestMapping("/utkast/{plan}/{version}/uppgifter")
class DraftTextPages {

    static final List<String> FIELDS = List.of("title", "shortName", "versionDate", "vision", "goal", "coverage");

    /** Those that the contract writes otherwise. */
    private static final Map<String, String> PATHS = Map.of("shortName", "short_name", "versionDate", "version_date");

    private final Drafts drafts;
    private final Calls<DraftServiceBlockingStub> calls;

    DraftTextPages(Drafts drafts, Calls<DraftServiceBlockingStub> calls) {
        this.drafts = drafts;
        this.calls = calls;
    }

    @GetMapping
    String edit(@PathVariable String plan, @PathVariable String version, Visitor visitor, Form form, Model model) {
        return edit(drafts.open(plan, version).written(), visitor, form, model);
    }

    private String edit(Opened opened, Visitor visitor, Form form, Model model) {
        form.start(opened.version().getEtag(), values(opened.version()));
        drafts.head(opened, visitor, model);
        model.addAttribute("fields", FIELDS);
        return "draft/texts";
    }

    private static Map<String, String> values(Version version) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", version.getTitle());
        values.put("shortName", version.getShortName());
        values.put("versionDate", month(version.getVersionDate()));
        values.put("vision", version.getVision());
        values.put("goal", version.getGoal());
        values.put("coverage", version.getCoverage() == Version.Coverage.FULL ? "ja" : "");
        return values;
    }

    private static String month(Date date) {
        return date.getYear() == 0 ? "" : "%04d-%02d".formatted(date.getYear(), date.getMonth());
    }

    @PostMapping
    String save(@PathVariable String plan, @PathVariable String version, Visitor visitor, Form form, Model model) {
        var opened = drafts.open(plan, version);
        var touched = FIELDS.stream().filter(field -> !form.untouched(field)).toList();
        var changed = changed(opened, form);
        return Sending.of(form, () -> again(drafts.open(plan, version), visitor, form, model))
                .send(() -> {
                    if (!touched.isEmpty()) {
                        calls.write(stub -> stub.updateDraft(UpdateDraftRequest.newBuilder()
                                .setVersion(changed)
                                .setUpdateMask(FieldMask.newBuilder()
                                        .addAllPaths(touched.stream()
                                                .map(field -> PATHS.getOrDefault(field, field))
                                                .toList()))
                                .setRequestId(form.getRequestId())
                                .build()));
                    }
                    return "redirect:/utkast/{plan}/{version}";
                });
    }

    private static Version changed(Opened opened, Form form) {
        return Version.newBuilder()
                .setName(opened.version().getName())
                .setEtag(form.getEtag())
                .setTitle(form.value("title"))
                .setShortName(form.value("shortName"))
                .setVersionDate(date(form))
                .setVision(form.value("vision"))
                .setGoal(form.value("goal"))
                .setCoverage(form.has("coverage", "ja") ? Version.Coverage.FULL : Version.Coverage.PARTIAL)
                .build();
    }

    /** What nobody typed in here is as somebody else may have saved it. */
    private String again(Opened opened, Visitor visitor, Form form, Model model) {
        FIELDS.stream().filter(form::untouched).forEach(form::forget);
        return edit(opened, visitor, form, model);
    }

    private static Date date(Form form) {
        var typed = form.value("versionDate").strip();
        if (typed.isEmpty()) {
            return Date.getDefaultInstance();
        }
        if (!typed.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            form.violated("versionDate", "NO_SUCH_DATE");
            return Date.getDefaultInstance();
        }
        return Date.newBuilder()
                .setYear(Integer.parseInt(typed.substring(0, 4)))
                .setMonth(Integer.parseInt(typed.substring(5)))
                .build();
    }
}
