package se.arshjul.followupservice.response;

import java.util.List;
import se.arshjul.followupservice.answer.Answer;

/** A response with the answers frozen in it, in the order of the questions. */
public record FrozenResponse(Response response, List<Answer> answers) {}
