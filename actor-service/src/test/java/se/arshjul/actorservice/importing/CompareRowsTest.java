package se.arshjul.actorservice.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.Actor.Kind;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.KindPeriod;
import se.arshjul.actorservice.actor.NamePeriod;
import se.arshjul.actorservice.importing.ImportRow.Compared;
import se.arshjul.actorservice.importing.ImportRow.Outcome;

/** What only one actor can have is told before anybody takes a file in. */
class CompareRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor KNIVSTA = actor("kommun-knivsta", "Knivsta kommun", Kind.MUNICIPALITY)
            .withCodes("03", "0330")
            .from(LocalDate.of(2003, 1, 1));

    @Test
    void anActorThatWouldBeAPrincipalThatThereIsIsNotNew() {
        assertThat(faults(municipality("knivsta", "Nya Knivsta", "0399")))
                .containsExactly("actor_id TAKEN kommun-knivsta");
    }

    @Test
    void aNameIsOneActorsWhateverItsCapitals() {
        assertThat(faults(organisation("knivsta-kommun", "KNIVSTA kommun")))
                .containsExactly("display_name TAKEN kommun-knivsta");
    }

    @Test
    void aCodeIsOneMunicipalitys() {
        assertThat(faults(municipality("kommun-nya", "Nya kommunen", "0330")))
                .containsExactly("municipality_code TAKEN kommun-knivsta");
        assertThat(faults(row("ivo", "", Set.of(), "0330", "")))
                .containsExactly("municipality_code TAKEN kommun-knivsta");
    }

    @Test
    void whatARowBeforeHasIsTakenToo() {
        var compared = compare(organisation("ena", "Samma namn"), organisation("andra", "Samma namn"));

        assertThat(compared.getFirst().outcome()).isEqualTo(Outcome.NEW);
        assertThat(told(compared.getLast())).containsExactly("display_name TAKEN ena");
    }

    @Test
    void whatAnActorHasItselfIsNotTaken() {
        var same = row("kommun-knivsta", "Knivsta kommun", Set.of(Kind.MUNICIPALITY), "0330", "2003-01-01");

        assertThat(compare(same).getFirst().outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void oneThatNeverWasIsNotAddedByAFile() {
        assertThat(faults(organisation("aldrig", "Aldrig"))).containsExactly("actor_id ENDED ");
    }

    @Test
    void aNewActorIsThereFromItsFirstDayOn() {
        var added = compare(row("ny", "Nya", Set.of(Kind.ORGANISATION), "", "2026-01-01"))
                .getFirst();

        assertThat(added.wanted()).extracting(Actor::startDate).containsExactly(LocalDate.of(2026, 1, 1));
        assertThat(faults(row("ny", "Nya", Set.of(Kind.ORGANISATION), "", "1/1 2026")))
                .containsExactly("start_date MALFORMED ");
        assertThat(faults(row("ny", "Nya", Set.of(Kind.ORGANISATION), "", "2026-02-30")))
                .containsExactly("start_date MALFORMED ");
        assertThat(faults(row("kommun-knivsta", "", Set.of(), "", "2004-01-01")))
                .containsExactly("start_date DIFFERENT 2003-01-01");
    }

    @Test
    void whatAnActorBecomesItIsFromTodayOn() {
        var changed = compare(row("ivo", "", Set.of(Kind.AUTHORITY, Kind.GROUP), "", ""))
                .getFirst();

        assertThat(changed.wanted().getFirst().kinds())
                .containsExactly(KindPeriod.undated(Kind.AUTHORITY), new KindPeriod(Kind.GROUP, TODAY, null));
    }

    @Test
    void anActorThatIsToBeginIsNotOneThatIsNoMore() {
        var same = row("sedan", "Sedan", Set.of(Kind.ORGANISATION), "", "2027-01-01");

        assertThat(compare(same).getFirst().outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void whatAnActorThatIsToBeginBecomesItIsFromItsFirstDayOn() {
        var changed = compare(row("sedan", "", Set.of(Kind.ORGANISATION, Kind.GROUP), "", ""))
                .getFirst();

        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed.wanted().getFirst().kinds())
                .containsExactly(
                        KindPeriod.undated(Kind.ORGANISATION),
                        new KindPeriod(Kind.GROUP, LocalDate.of(2027, 1, 1), null));
    }

    private static Actor actor(String id, String name, Kind kind) {
        return Actor.of(new ActorName(id), Set.of(kind), List.of(NamePeriod.undated(name, "")));
    }

    private static List<Compared> compare(ImportRow... rows) {
        var never = actor("aldrig", "Aldrig", Kind.ORGANISATION);
        var day = LocalDate.of(2026, 1, 1);
        var register = List.of(
                KNIVSTA,
                actor("ivo", "Inspektionen", Kind.AUTHORITY),
                actor("sedan", "Sedan", Kind.ORGANISATION).from(LocalDate.of(2027, 1, 1)),
                new Actor(never.name(), never.kinds(), never.names(), "", "", "", day, day, false, 1));
        return new CompareRows(register, TODAY).all(List.of(rows));
    }

    private static List<String> faults(ImportRow row) {
        return told(compare(row).getFirst());
    }

    private static List<String> told(Compared compared) {
        return compared.faults().stream()
                .map(fault -> fault.column() + " " + fault.reason() + " " + fault.known())
                .toList();
    }

    private static ImportRow municipality(String id, String name, String code) {
        return row(id, name, Set.of(Kind.MUNICIPALITY), code, "");
    }

    private static ImportRow organisation(String id, String name) {
        return row(id, name, Set.of(Kind.ORGANISATION), "", "");
    }

    private static ImportRow row(String id, String name, Set<Kind> kinds, String code, String start) {
        return new ImportRow(2, id, name, "", kinds, code.isEmpty() ? "" : "03", code, "", start);
    }
}
