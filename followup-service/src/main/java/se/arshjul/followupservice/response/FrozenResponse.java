package se.arshjul.followupservice.response;

import java.util.List;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.attachment.Attachment;

/** A response with the answers frozen in it, in the order of the questions, and the files attached to them. */
public record FrozenResponse(Response response, List<Answer> answers, List<Attachment> attachments) {}
