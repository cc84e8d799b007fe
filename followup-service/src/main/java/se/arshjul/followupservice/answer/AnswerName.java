package se.arshjul.followupservice.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;

/** Name of an answer: that of its request, and the last part of its question's. */
public record AnswerName(RequestName request, String question) {

    private static final Pattern FORM = Pattern.compile("(.+)/answers/([a-z][a-z0-9-]{0,62})");

    /** Text that can be no answer's name is no request's either, which nobody outside the agency is told. */
    public static AnswerName parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw RequestRefusals.notAllowed();
        }
        return RequestName.find(parts.group(1))
                .map(request -> new AnswerName(request, parts.group(2)))
                .orElseThrow(RequestRefusals::notAllowed);
    }

    public QuestionName questionName() {
        return new QuestionName(request.survey(), question);
    }

    @JsonValue
    @Override
    public String toString() {
        return request + "/answers/" + question;
    }
}
