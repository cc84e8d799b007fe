package se.arshjul.planservice.progress;

/**
 * What bodies have answered to one yes-or-no question about an element.
 *
 * @param question {@code surveys/{survey}/questions/{question}}
 * @param answered how many answered
 * @param affirmed how many of these said yes
 */
record Evidence(String question, String wording, int answered, int affirmed) {

    boolean sound() {
        return affirmed <= answered;
    }
}
