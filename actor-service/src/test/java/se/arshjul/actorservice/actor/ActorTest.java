package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.actorservice.actor.Actor.Kind;
import se.arshjul.runtime.refusal.Refusal;

class ActorTest {

    private static final LocalDate START = LocalDate.parse("2020-01-01");
    private static final LocalDate END = LocalDate.parse("2025-01-01");

    @ParameterizedTest
    @CsvSource({
        "region-gotland, REGION, region-gotland",
        "region-gotland, MUNICIPALITY, kommun-gotland",
        "kommun-uppsala, MUNICIPALITY, kommun-uppsala",
        "provkommun-0001, MUNICIPALITY, kommun-provkommun-0001",
        "region-, REGION, region-region-",
        "socialstyrelsen, AUTHORITY,"
    })
    void aPrincipalIsNamedByItsKindAndItsPlace(String id, Kind kind, String principal) {
        assertThat(actor(id).principalId(kind)).isEqualTo(principal);
    }

    @Test
    void isValidFromItsFirstDayUntilTheDayBeforeItsEnd() {
        var actor = during(START, END);

        assertThat(actor.isValidOn(START.minusDays(1))).isFalse();
        assertThat(actor.isValidOn(START)).isTrue();
        assertThat(actor.isValidOn(END.minusDays(1))).isTrue();
        assertThat(actor.isValidOn(END)).isFalse();
    }

    @Test
    void isValidOnEveryDayOfWhichNothingElseIsKnown() {
        assertThat(during(null, END).isValidOn(LocalDate.parse("1900-01-01"))).isTrue();
        assertThat(during(START, null).isValidOn(LocalDate.parse("2900-01-01"))).isTrue();
    }

    @Test
    void isWhatItHasBecomeAndNoLongerWhatHasEnded() {
        var actor = actor("skr")
                .change(new Actor.Changes(
                        null,
                        List.of(
                                new KindPeriod(Kind.AUTHORITY, START, END),
                                new KindPeriod(Kind.ORGANISATION, null, START))));

        assertThat(actor.kindsOn(START.minusDays(1))).containsExactly(Kind.ORGANISATION);
        assertThat(actor.kindsOn(START)).containsExactly(Kind.AUTHORITY);
        assertThat(actor.kindsOn(END.minusDays(1))).containsExactly(Kind.AUTHORITY);
        assertThat(actor.kindsOn(END)).isEmpty();
    }

    @Test
    void refusesToForgetWhatItHasBeen() {
        var changes = new Actor.Changes(null, List.of(KindPeriod.undated(Kind.AUTHORITY)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> actor("skr").change(changes))
                .returns("ACTOR_INVALID", Refusal::reason);
    }

    @Test
    void refusesAnEtagThatIsNotTheCurrentOne() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> actor("skr").requireEtag("\"7\""))
                .returns("ACTOR_CHANGED", Refusal::reason);
    }

    @Test
    void asksForNoEtagWhereNoneWasGiven() {
        assertThat(actor("skr").requireEtag("")).isEqualTo(actor("skr"));
    }

    private static Actor actor(String id) {
        return Actor.of(new ActorName(id), Set.of(Kind.ORGANISATION), List.of(NamePeriod.undated("Somebody", "")));
    }

    private static Actor during(LocalDate start, LocalDate end) {
        return new Actor(
                new ActorName("skr"),
                List.of(KindPeriod.undated(Kind.ORGANISATION)),
                List.of(NamePeriod.undated("Somebody", "")),
                "",
                "",
                "",
                start,
                end,
                false,
                1);
    }
}
