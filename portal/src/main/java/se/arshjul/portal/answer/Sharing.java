package se.arshjul.portal.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.followup.v1.AssignSectionRequest;
import se.arshjul.followup.v1.ListSectionsRequest;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.ReportSectionRequest;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc.SectionServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** Who of a body holds which section, and what the body says of it: reads it, and changes it for somebody. */
@Component
public class Sharing {

    /** What the visitor wants with the section on the page: to take it, or to let it go. */
    private static final String HOLD = "hallare";

    /** What the hidden field with the etag of the section is called; a question's id has no such character. */
    private static final String ETAG = "etag-hallare.avsnitt";

    /** What the respondent says of the section at its end. */
    static final String WORD = "avsnittet.klart";

    /** What was said when the page was made. */
    static final String WORD_BEFORE = "fore-avsnittet.klart";

    static final String COMPLETED = "klart";
    static final String LATER = "senare";
    private static final String TAKE = "jag";
    private static final String RELEASE = "ingen";
    private static final int MANY = 200;

    private final Calls<SectionServiceBlockingStub> calls;
    private final Colleagues colleagues;
    private final MessageSource messages;

    Sharing(Calls<SectionServiceBlockingStub> calls, Colleagues colleagues, MessageSource messages) {
        this.calls = calls;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /** The sections of a request by id, in the order of the survey. */
    Map<String, HeldView> of(String request, Visitor visitor) {
        var self = colleagues.self(visitor).map(Assignment::getName).orElse("");
        return calls.read(stub -> sections(stub, request)).stream()
                .map(section -> view(section, self))
                .collect(toMap(HeldView::getId, identity()));
    }

    /** What is said of a section of which the form holds a word; not whether the visitor holds it. */
    HeldView said(String request, String section, Form form) {
        if (form.value(WORD).isEmpty()) {
            return HeldView.NONE;
        }
        return calls.read(stub -> sections(stub, request)).stream()
                .map(found -> view(found, ""))
                .filter(found -> found.getId().equals(section))
                .findFirst()
                .orElse(HeldView.NONE);
    }

    /** How many sections the visitor holds of each request that can be answered, by the request's name. */
    public Map<String, Long> held(Part<List<RequestView>> requests, Visitor visitor) {
        var open = requests.orElse(List.of()).stream()
                .filter(RequestView::isEditable)
                .toList();
        var self = open.isEmpty()
                ? ""
                : colleagues.self(visitor).map(Assignment::getName).orElse("");
        Map<String, Long> held = new HashMap<>();
        if (!self.isEmpty()) {
            open.forEach(request -> held.put(
                    request.getName(),
                    calls.part(stub -> sections(stub, request.getName())).orElse(List.of()).stream()
                            .filter(section -> section.getHolder().equals(self))
                            .count()));
        }
        return held;
    }

    private static List<Section> sections(SectionServiceBlockingStub stub, String request) {
        return EveryPage.of(
                token -> stub.listSections(ListSectionsRequest.newBuilder()
                        .setParent(request)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListSectionsResponse::getSectionsList,
                ListSectionsResponse::getNextPageToken);
    }

    private static HeldView view(Section section, String self) {
        return new HeldView(section, !self.isEmpty() && section.getHolder().equals(self));
    }

    /** Takes or releases the section whose button was pressed, if any; a no stands in the form. */
    void press(String request, String section, Visitor visitor, Form form) {
        var wanted = form.value(HOLD);
        if (!wanted.equals(TAKE) && !wanted.equals(RELEASE)) {
            return;
        }
        var holder = wanted.equals(TAKE) ? colleagues.requireSelf(visitor) : Assignment.getDefaultInstance();
        try {
            assign(request + "/sections/" + section, holder, form.value(ETAG), form);
        } catch (Refusal refusal) {
            if (refusal.reason().equals("REQUEST_WRONG_STATE")) {
                throw refusal;
            }
            form.refuse(refusal);
        }
    }

    /** Gives a section to somebody, or to nobody. */
    void assign(String section, Assignment holder, String etag, Form form) {
        var asked = AssignSectionRequest.newBuilder()
                .setName(section)
                .setHolder(holder.getName())
                .setHolderName(holder.getDisplayName())
                .setEtag(etag)
                .setRequestId(Requests.idOf(form.getRequestId(), HOLD, section, holder.getName(), etag))
                .build();
        calls.write(stub -> stub.assignSection(asked));
    }

    /** What can be said of a section. */
    List<Choice> words() {
        return Stream.of(COMPLETED, LATER)
                .map(word -> Choice.of(
                        word,
                        Objects.requireNonNull(
                                messages.getMessage("section.word." + word, null, LocaleContextHolder.getLocale()))))
                .toList();
    }

    /** Says of the section what was chosen at its end since the page was made. */
    void report(String request, String section, Form form) {
        var word = form.value(WORD);
        if (!word.equals(COMPLETED) && !word.equals(LATER) || word.equals(form.value(WORD_BEFORE))) {
            return;
        }
        calls.write(stub -> stub.reportSection(ReportSectionRequest.newBuilder()
                .setName(request + "/sections/" + section)
                .setCompletion(word.equals(COMPLETED) ? Section.Completion.COMPLETED : Section.Completion.LATER)
                .setRequestId(Requests.idOf(form.getRequestId(), WORD, section, word))
                .build()));
    }
}
