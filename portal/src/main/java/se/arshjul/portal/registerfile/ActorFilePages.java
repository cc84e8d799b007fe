package se.arshjul.portal.registerfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorImport;
import se.arshjul.actor.v1.ActorImportRow.Outcome;
import se.arshjul.actor.v1.ActorImportServiceGrpc.ActorImportServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CommitActorImportRequest;
import se.arshjul.actor.v1.CreateActorImportRequest;
import se.arshjul.actor.v1.GetActorImportRequest;
import se.arshjul.actor.v1.ListActorImportRowsRequest;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.SentTable;
import se.arshjul.portal.table.UnreadableFile;
import se.arshjul.runtime.refusal.Refusal;

/** "Läs in aktörer": the register as a file, and a file into the register, looked at before it is taken in. */
@Controller
@RequestMapping(ActorFilePages.PLACE)
class ActorFilePages {

    static final String PLACE = "/uppfoljning/aktorer/fil";
    private static final String FILE = "fil";

    /** As many of each outcome as are shown; all are counted. */
    private static final int SHOWN = 200;

    private static final int LONGEST_NAME = 200;

    private final Calls<ActorImportServiceBlockingStub> imports;
    private final Calls<ActorServiceBlockingStub> actors;
    private final ColumnWords words;

    ActorFilePages(
            Calls<ActorImportServiceBlockingStub> imports, Calls<ActorServiceBlockingStub> actors, ColumnWords words) {
        this.imports = imports;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    String show(Form form, Model model) {
        model.addAttribute("columns", words.headers());
        // How much the file to fetch holds; and nobody sees the page to whom the register does not answer.
        model.addAttribute("count", everyone().size());
        return "registerfile/file";
    }

    private List<Actor> everyone() {
        return actors.read(stub -> EveryPage.of(
                token -> stub.listActors(ListActorsRequest.newBuilder()
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListActorsResponse::getActorsList,
                ListActorsResponse::getNextPageToken));
    }

    @GetMapping("/aktorer.csv")
    ResponseEntity<byte[]> export() {
        return Csv.file(
                words.text("registerfile.name"),
                words.headers(),
                everyone().stream().map(this::cells).toList());
    }

    private List<String> cells(Actor actor) {
        return List.of(
                ResourceId.of(actor.getName()),
                actor.getDisplayName(),
                actor.getShortName(),
                words.kinds(actor.getKindsList()),
                actor.getCountyCode(),
                actor.getMunicipalityCode(),
                actor.getContactEmail(),
                DateText.field(actor.getStartDate()));
    }

    @PostMapping
    String preview(@RequestParam(name = FILE, required = false) @Nullable MultipartFile sent, Form form, Model model) {
        try {
            var file = ActorFile.of(SentTable.read(sent), words);
            if (file.faults().isEmpty()) {
                return "redirect:" + PLACE + "/"
                        + ResourceId.of(keep(name(sent), file, form).getName());
            }
            form.wrong(FILE, words.text("registerfile.refused"));
            model.addAttribute("faults", file.faults());
        } catch (UnreadableFile unreadable) {
            form.wrong(FILE, words.text("registerfile.file." + unreadable.fault()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
        return show(form, model);
    }

    private static String name(@Nullable MultipartFile sent) {
        var name = sent == null || sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private ActorImport keep(String name, ActorFile file, Form form) {
        return imports.write(stub -> stub.createActorImport(CreateActorImportRequest.newBuilder()
                .setFileName(name)
                .addAllRows(file.rows())
                .setRequestId(form.getRequestId())
                .build()));
    }

    @GetMapping("/{id}")
    String look(@PathVariable String id, Form form, Model model) {
        var found = imports.read(stub -> stub.getActorImport(
                GetActorImportRequest.newBuilder().setName(importName(id)).build()));
        form.start(found.getEtag(), Map.of());
        model.addAttribute("file", found);
        model.addAttribute("here", PLACE + "/" + id);
        model.addAttribute("place", PLACE);
        model.addAttribute("faulty", rows(id, Outcome.FAULTY, found.getFaultyCount()));
        model.addAttribute("fresh", rows(id, Outcome.NEW, found.getNewCount()));
        model.addAttribute("changed", rows(id, Outcome.CHANGED, found.getChangedCount()));
        return "registerfile/preview";
    }

    private static String importName(String id) {
        return "actorImports/" + id;
    }

    /** Those of which this becomes, of so many; each look compares the whole file, so none is taken in vain. */
    private List<RowView> rows(String id, Outcome outcome, int count) {
        if (count == 0) {
            return List.of();
        }
        return imports
                .read(stub -> stub.listActorImportRows(ListActorImportRowsRequest.newBuilder()
                        .setParent(importName(id))
                        .setOutcome(outcome)
                        .setPageSize(SHOWN)
                        .build()))
                .getRowsList()
                .stream()
                .map(row -> RowView.of(row, words))
                .toList();
    }

    @PostMapping("/{id}")
    String commit(@PathVariable String id, Form form, Model model) {
        try {
            imports.write(stub -> stub.commitActorImport(CommitActorImportRequest.newBuilder()
                    .setName(importName(id))
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return look(id, form, model);
        }
        return "redirect:" + PLACE + "/{id}";
    }
}
