package se.arshjul.portal.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishText.State;
import se.arshjul.followup.v1.EnglishTextServiceGrpc.EnglishTextServiceBlockingStub;
import se.arshjul.followup.v1.GetEnglishTextRequest;
import se.arshjul.followup.v1.ListEnglishTextsRequest;
import se.arshjul.followup.v1.ListEnglishTextsResponse;
import se.arshjul.followup.v1.UpdateEnglishTextRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Unreachable;
import se.arshjul.runtime.refusal.Refusal;

/** Reads and writes what surveys say in English. */
@Component
public class EnglishTexts {

    private static final Logger log = LoggerFactory.getLogger(EnglishTexts.class);

    private final Calls<EnglishTextServiceBlockingStub> calls;

    EnglishTexts(Calls<EnglishTextServiceBlockingStub> calls) {
        this.calls = calls;
    }

    /** That of each section and then of its questions, also where there is none. */
    public List<EnglishText> list(String survey) {
        return calls.read(stub -> EveryPage.of(
                token -> stub.listEnglishTexts(ListEnglishTextsRequest.newBuilder()
                        .setParent(survey)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListEnglishTextsResponse::getEnglishTextsList,
                ListEnglishTextsResponse::getNextPageToken));
    }

    /** That of one section or question, by its name. */
    public EnglishText get(String about) {
        var asked =
                GetEnglishTextRequest.newBuilder().setName(about + "/english").build();
        return calls.read(stub -> stub.getEnglishText(asked));
    }

    public EnglishText write(EnglishText wanted, String requestId) {
        var asked = UpdateEnglishTextRequest.newBuilder()
                .setEnglishText(wanted)
                .setRequestId(requestId)
                .build();
        return calls.write(stub -> stub.updateEnglishText(asked));
    }

    /**
     * Lets a question say in English what another does, if that is the English of the same Swedish. The question is there
     * all the same where that fails, and the page of English texts tells that it has none.
     */
    public void bring(String from, String to, String requestId) {
        try {
            copy(from, to, requestId);
        } catch (Refusal | Unreachable missing) {
            log.atWarn().addKeyValue("question", to).log("Without its English text", missing);
        }
    }

    private void copy(String from, String to, String requestId) {
        var known = get(from);
        var wanted = get(to).toBuilder();
        var swedish = texts(known, Part::getSwedish);
        var english = texts(known, Part::getEnglish);
        // A table is left behind, so that what it asks is none of the question's texts any more.
        var same = wanted.getPartsList().stream()
                .allMatch(part -> part.getSwedish().equals(swedish.get(part.getField())));
        if (known.getState() == State.CURRENT && wanted.getState() == State.MISSING && same) {
            wanted.getPartsBuilderList().forEach(part -> part.setEnglish(english.getOrDefault(part.getField(), "")));
            write(wanted.build(), requestId);
        }
    }

    private static Map<String, String> texts(EnglishText text, Function<Part, String> language) {
        Map<String, String> texts = new HashMap<>();
        text.getPartsList().forEach(part -> texts.put(part.getField(), language.apply(part)));
        return texts;
    }

    /** What the survey says elsewhere in English for the same Swedish words; nothing when it does not. */
    static Optional<String> elsewhere(String swedish, List<EnglishText> all) {
        return all.stream()
                .filter(text -> text.getState() == State.CURRENT)
                .flatMap(text -> text.getPartsList().stream())
                .filter(part -> part.getSwedish().equals(swedish))
                .map(Part::getEnglish)
                .findFirst();
    }
}
