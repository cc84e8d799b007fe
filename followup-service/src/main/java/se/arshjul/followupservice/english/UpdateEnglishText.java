package se.arshjul.followupservice.english;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Writes what something of a survey says in English; also while it is answered, for what is asked stays as it is. */
@Component
class UpdateEnglishText {

    private static final String COMMAND = "UpdateEnglishText";

    /** The wanted texts by the paths of their fields; none takes away what there was. */
    record Command(EnglishName name, Map<String, String> english, String etag) {}

    private final SurveyRepository surveys;
    private final EnglishTexts texts;
    private final EnglishRepository table;
    private final Requests requests;
    private final Audit audit;

    UpdateEnglishText(
            SurveyRepository surveys, EnglishTexts texts, EnglishRepository table, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.texts = texts;
        this.table = table;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public ToTranslate handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return texts.get(name);
        }
        var survey = surveys.find(name.survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> EnglishRefusals.notFound(name));
        var before = texts.get(name);
        if (survey.state() == State.CANCELLED) {
            throw SurveyRefusals.cancelled(survey);
        }
        before.requireEtag(command.etag());
        EnglishRules.check(command.english(), before.swedish());
        var wanted = before.rewrite(command.english());
        save(before, wanted.text());
        if (!wanted.text().isMissing()) {
            texts.list(survey).stream()
                    .filter(row -> row.isBeside(before) && !row.text().isMissing())
                    .forEach(row -> save(row, row.text().like(wanted.text())));
        }
        return texts.get(name);
    }

    /** What stays as it is leaves no trace. */
    private void save(ToTranslate before, EnglishText wanted) {
        if (!wanted.equals(before.text())) {
            table.save(wanted);
            audit.record(
                    COMMAND,
                    before.name().toString(),
                    before.text().revision() == 0 ? null : before.text(),
                    texts.get(before.name()).text());
        }
    }
}
