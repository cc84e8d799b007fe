package se.arshjul.followupservice.answer;

import se.arshjul.followupservice.question.QuestionName;

/** Something in the way of submitting. */
public record Finding(QuestionName question, String reason) {}
