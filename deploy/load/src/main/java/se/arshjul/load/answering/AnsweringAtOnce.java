package se.arshjul.load.answering;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Latencies;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.CpuTime;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.people.ExamplePeople;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.Together;

/** S4: fifty people save field by field and hand in, all at the same time; by calls, and on the pages. */
public record AnsweringAtOnce(Ground ground, Tally tally) {

    private static final String ID = "S4";

    private static final int PEOPLE = 50;

    /** They answer before anything is measured. */
    private static final int WARMING = 8;

    private static final Set<Part> SERVICES =
            EnumSet.of(Part.ACTOR, Part.PLAN, Part.MEETING, Part.FOLLOWUP, Part.WORKFLOWS, Part.PORTAL);

    private static final Set<Part> DATABASE = EnumSet.of(Part.DATABASE);

    private static final String RAW = "raw upsert, 50 connections";

    public void play() {
        var known = ExamplePeople.read();
        var asked = ground.requests(Request.State.DISPATCHED).stream()
                .filter(request -> known.find(PortalPerson.email(request)).isPresent())
                .toList();
        var bodies = ground.stage().bodies();
        var warming = new People(bodies, asked.subList(0, WARMING)).prepare();
        warming.answer(warming.byCalls());
        var onPages = new People(bodies, asked.subList(WARMING, WARMING + PEOPLE)).prepare();
        var byCalls = new People(bodies, asked.subList(WARMING + PEOPLE, WARMING + 2 * PEOPLE)).prepare();
        ground.stage().days().quiet();

        var raw = new RawUpsert(ground.stage().platform())
                .save(byCalls.requests().stream().map(byCalls::answers).toList());
        tally.say("%d raw upserts are done.".formatted(raw.count()));
        answer("by gRPC", byCalls, byCalls.byCalls());
        add("by gRPC", byCalls, raw, "ratio at most 5");

        var pages = new PortalPages(ground.stage().platform());
        Together.forEach(onPages.requests(), pages::enter);
        tally.say(PEOPLE + " people have logged in on the pages.");
        answer("on the page", onPages, pages);
        add("on the page", onPages, raw, "p95 below 100 ms");
        List.of(warming, byCalls, onPages).forEach(this::check);
    }

    /** All of them at once, and what that took of the processors. */
    private void answer(String how, People people, People.Hand hand) {
        var cpu = new CpuTime(ground.stage().platform());
        double services = cpu.seconds(SERVICES);
        double database = cpu.seconds(DATABASE);
        people.answer(hand);
        double thousands = people.allAnswers().size() / 1000.0;
        tally.add(Figure.beside(
                ID,
                "CPU s of the services for 1,000 answers " + how,
                (cpu.seconds(SERVICES) - services) / thousands,
                "of the database for them",
                (cpu.seconds(DATABASE) - database) / thousands,
                ""));
    }

    private void add(String how, People people, Latencies raw, String aim) {
        var saves = people.saves();
        for (int percent : new int[] {50, 95, 99}) {
            tally.add(Figure.beside(
                    ID,
                    "ms to save a field %s, p%d of %d".formatted(how, percent, saves.count()),
                    saves.millis(percent),
                    RAW,
                    raw.millis(percent),
                    percent == 95 ? aim : ""));
        }
        tally.add(Figure.alone(
                ID, "ms to hand in " + how + ", p95", people.submits().millis(95), "p95 below 500 ms"));
        tally.add(Figure.alone(ID, "refused and tried again " + how, people.errors(), "0"));
    }

    private void check(People people) {
        var lost = people.lost();
        tally.check(lost.isEmpty(), "answers that are not saved as given: " + lost);
        long handedIn = ground.requests(Request.State.SUBMITTED).stream()
                .filter(request ->
                        people.requests().stream().anyMatch(of -> of.getName().equals(request.getName())))
                .count();
        tally.check(
                handedIn == people.requests().size(),
                "%d of %d have handed in".formatted(handedIn, people.requests().size()));
    }
}
