package se.arshjul.load.answering;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Latencies;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.rehearse.Together;

/** S5 on the pages: two tabs of one browser, the back button, and one form that is sent many times at once. */
record TwoTabs(Ground ground, Tally tally) {

    private static final String ID = "S5";

    private static final int TIMES = 20;

    private static final String OTHER_TEXT = "Så skrev den andra fliken.";

    void play(Request request) {
        var platform = ground.stage().platform();
        var people = new People(ground.stage().bodies(), List.of(request)).prepare();
        var tab = new PortalPerson(platform.addresses().portal(), request);
        tab.logIn(platform.secrets().examplePassword());
        tab.readSections();
        var older = tab.anotherTab();

        for (var answer : people.answers(request)) {
            tally.check(tab.save(answer), answer.getName() + " was not saved");
            tally.check(tab.sendAgain(), answer.getName() + " was refused when the same form came once more");
        }
        var text = people.answers(request).stream()
                .filter(Answer::hasText)
                .findFirst()
                .orElseThrow();
        var shown = older.refused(text.toBuilder().setText(OTHER_TEXT).build());
        tally.check(
                shown.contains(OTHER_TEXT) && shown.contains(text.getText()),
                "an older tab was not shown both what it wrote and what is saved");
        tally.check(people.lost().isEmpty(), "an older tab has changed " + people.lost());

        submit(tab);
        older.save(text.toBuilder().setText(OTHER_TEXT).build());
        new FrozenRows(platform, request).check(tally);
        tally.check(people.lost().isEmpty(), "after the hand-in an older tab has changed " + people.lost());
    }

    private void submit(PortalPerson tab) {
        var form = tab.check();
        var nanos = new ConcurrentLinkedQueue<Long>();
        Together.forEach(IntStream.range(0, TIMES).boxed().toList(), TIMES, time -> {
            long begin = System.nanoTime();
            tally.check(tab.submit(form), "one of the same forms was refused");
            nanos.add(System.nanoTime() - begin);
        });
        tally.check(tab.submit(form), "the form that the back button brings was refused");
        tally.add(Figure.alone(
                ID,
                "ms for each of %d times that one form is sent, p95".formatted(TIMES),
                Latencies.of(nanos).millis(95),
                ""));
    }
}
