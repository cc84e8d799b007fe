package se.arshjul.local.rehearse;

import com.google.type.Decimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Question;

/** Answers that a body might give: invented, the same for the same seed, and never two bodies alike. */
final class Invented {

    private static final String[] TEXTS = {
        "Vi arbetar med detta i hela organisationen.",
        "Arbetet har börjat men är inte klart.",
        "Vi behöver mer stöd och fler exempel.",
        "Det här fungerar bra hos oss."
    };

    private final Random random;

    private final Map<Question.NumberRange, Long> latest = new HashMap<>();

    Invented(long seed) {
        this.random = new Random(seed);
    }

    /** An answer to the question that its rules allow. */
    Answer.Builder answer(Question question) {
        var answer = Answer.newBuilder();
        return switch (question.getKind()) {
            case SINGLE_CHOICE -> answer.setChoice(option(question, random.nextInt(question.getOptionsCount())));
            case MULTIPLE_CHOICE -> answer.setChoices(choices(question));
            case SCALE -> answer.setScale(place(question.getScale()));
            case NUMBER -> answer.setNumber(Decimal.newBuilder().setValue(number(question.getNumberRange())));
            case TEXT -> answer.setText(TEXTS[random.nextInt(TEXTS.length)]);
            case KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException(question.getName() + " has no kind this rehearsal knows");
        };
    }

    private Answer.Choices choices(Question question) {
        var choices = Answer.Choices.newBuilder();
        for (int index = 0; index < question.getOptionsCount(); index++) {
            if (random.nextBoolean()) {
                choices.addOptionIds(option(question, index));
            }
        }
        return choices.getOptionIdsCount() == 0
                ? choices.addOptionIds(option(question, 0)).build()
                : choices.build();
    }

    private static String option(Question question, int index) {
        return question.getOptions(index).getOptionId();
    }

    private int place(Question.Scale scale) {
        return scale.getMin() + random.nextInt(scale.getMax() - scale.getMin() + 1);
    }

    /** Of numbers between the same limits a later one is never less: what begins does not end before. */
    private String number(Question.NumberRange range) {
        long lowest = range.hasMin() ? whole(range.getMin()) : 0;
        long most = range.hasMax() ? whole(range.getMax()) : lowest + 100;
        long least = latest.getOrDefault(range, lowest);
        long number = least + (long) (random.nextDouble() * (most - least + 1));
        latest.put(range, number);
        return String.valueOf(number);
    }

    private static long whole(Decimal decimal) {
        return (long) Double.parseDouble(decimal.getValue());
    }
}
