package se.arshjul.followupservice.answer;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.FollowUps;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestRefusals;

/** Which are open: all, or while single answers are asked about those questions and what a change of them may ask for. */
@Component
public class OpenQuestions {

    private final QuestionRepository questions;

    OpenQuestions(QuestionRepository questions) {
        this.questions = questions;
    }

    /** Refuses when the answer to this question, the last part of its name, is locked. */
    public void require(Request request, String question) {
        if (request.clarifying() && !clarified(request).contains(question)) {
            throw RequestRefusals.locked(request);
        }
    }

    /**
     * What is in the way of submitting. What an amendment has done meanwhile to an answer that the body cannot change is
     * not: it would keep the body from its word on the one that it is asked about.
     */
    List<Finding> findings(Request request, AnswerSheet sheet) {
        var findings = sheet.findings();
        if (findings.isEmpty() || !request.clarifying()) {
            return findings;
        }
        var open = clarified(request);
        return findings.stream()
                .filter(finding -> open.contains(finding.question().question()))
                .toList();
    }

    private Set<String> clarified(Request request) {
        return FollowUps.with(
                request.rework().questions(), questions.list(request.name().survey()));
    }
}
