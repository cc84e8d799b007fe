package se.arshjul.actorservice.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.type.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.NamePeriod;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class LoadRegisterIT {

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    LoadRegister loadRegister;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theRegisterIsThereFromTheStartAndARestartAddsNothing() {
        var before = actors();
        var loads = loads();

        loadRegister.handle();

        assertThat(actors()).isEqualTo(before);
        assertThat(loads()).isEqualTo(loads).startsWith("register");
    }

    @Test
    void whatIsNewInTheFilesIsAddedToARegisterThatIsThereAndNothingTwice() {
        var before = actors();
        for (var table : List.of("seat", "actor_alias", "actor_name", "actor_kind", "actor")) {
            jdbc.sql("DELETE FROM " + table + " WHERE actor_id IN ('who', 'fysioterapeuterna', 'lof')")
                    .update();
        }

        loadRegister.handle();

        assertThat(actors()).isEqualTo(before);
        assertThat(get("lof").getNamesList()).hasSize(2);
        assertThat(get("lof").getAliasesList()).contains("Lof");
        assertThat(get("skr").getNamesList()).hasSize(2);
    }

    /**
     * 21 authorities with the parliament and the government; 16 organisations and collaborations, 6 professional
     * associations, 5 international bodies; 10 groups that are no single body and 2 international ones.
     */
    @ParameterizedTest
    @CsvSource({"AUTHORITY, 21", "ORGANISATION, 27", "GROUP, 12", "REGION, 21", "MUNICIPALITY, 290"})
    void thereAreAsManyOfEachKindAsTheFieldHas(Actor.Kind kind, int count) {
        var found = actors.listActors(
                ListActorsRequest.newBuilder().setKind(kind).setPageSize(1000).build());

        assertThat(found.getActorsList())
                .filteredOn(actor -> !actor.getGenerated())
                .hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "svensk-sjukskoterskeforening",
                "svenska-lakaresallskapet",
                "sveriges-arbetsterapeuter",
                "fysioterapeuterna",
                "dietisternas-riksforbund",
                "sveriges-tandlakarforbund"
            })
    void theSixAssociationsWhoseStructureThePlanFollowsAreThere(String id) {
        assertThat(get(id).getKindsList()).containsExactly(Actor.Kind.ORGANISATION);
    }

    @Test
    void noBodyHasAnAddressOrPeopleUntilSomebodyGivesThem() {
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM actor
                                 WHERE NOT generated AND end_date IS NULL
                                   AND (contact_email <> '' OR EXISTS (SELECT FROM assignment
                                         WHERE assignment.actor_id = actor.actor_id AND email LIKE '%.test'
                                           AND display_name LIKE 'Svarande%'))
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void gotlandIsOneBodyWithTwoKinds() {
        var gotland = get("region-gotland");

        assertThat(gotland.getKindsList()).containsExactly(Actor.Kind.REGION, Actor.Kind.MUNICIPALITY);
        assertThat(gotland.getCountyCode()).isEqualTo("09");
        assertThat(gotland.getMunicipalityCode()).isEqualTo("0980");
        assertThat(gotland.getNamesList())
                .extracting(NamePeriod::getDisplayName)
                .containsExactly("Region Gotland");
    }

    @ParameterizedTest
    @CsvSource({
        "kommun-uppsala, Uppsala kommun, 0380",
        "kommun-stockholm, Stockholms kommun, 0180",
        "kommun-falun, Falu kommun, 2080",
        "kommun-kalmar, Kalmar kommun, 0880",
        "kommun-orust, Orust kommun, 1421",
        "kommun-boras, Borås kommun, 1490",
        "kommun-upplands-vasby, Upplands Väsby kommun, 0114",
        "kommun-habo, Habo kommun, 0643",
        "kommun-haabo, Håbo kommun, 0305"
    })
    void aMunicipalityIsCalledByItsOwnName(String id, String name, String code) {
        assertThat(get(id).getDisplayName()).isEqualTo(name);
        assertThat(get(id).getMunicipalityCode()).isEqualTo(code);
        assertThat(get(id).getCountyCode()).isEqualTo(code.substring(0, 2));
    }

    @Test
    void sklIsSkrUnderAnotherName() {
        assertThat(get("skr").getShortName()).isEqualTo("SKR");
        assertThat(get("skr").getDisplayName()).isEqualTo("Sveriges Kommuner och Regioner");
        assertThat(get("skr", 2019, 6, 1).getShortName()).isEqualTo("SKL");
        assertThat(get("skr").getNamesList())
                .extracting(NamePeriod::getShortName, NamePeriod::hasStartDate, NamePeriod::hasEndDate)
                .containsExactly(tuple("SKL", false, false), tuple("SKR", false, false));
    }

    @Test
    void lofKeptItsShortNameWhenItsLongOneChanged() {
        assertThat(get("lof", 2019, 6, 1).getDisplayName()).isEqualTo("Landstingens ömsesidiga försäkringsbolag");
        assertThat(get("lof", 2025, 9, 23).getDisplayName()).isEqualTo("Löf regionernas ömsesidiga försäkringsbolag");
        assertThat(get("lof").getNamesList())
                .extracting(NamePeriod::getShortName)
                .containsExactly("Löf", "Löf");
    }

    @ParameterizedTest
    @CsvSource({
        "socialstyrelsen, AUTHORITY",
        "arbetsmiljoverket, AUTHORITY",
        "e-halsomyndigheten, AUTHORITY",
        "folkhalsomyndigheten, AUTHORITY",
        "forte, AUTHORITY",
        "ivo, AUTHORITY",
        "lakemedelsverket, AUTHORITY",
        "stralsakerhetsmyndigheten, AUTHORITY",
        "universitetskanslersambetet, AUTHORITY",
        "skr, ORGANISATION",
        "lof, ORGANISATION",
        "nsg-patientsakerhet, ORGANISATION",
        "patientnamnderna, GROUP",
        "larosaten, GROUP"
    })
    void everyActorThatThePlanConcernsIsThere(String id, Actor.Kind kind) {
        assertThat(get(id).getKindsList()).containsExactly(kind);
    }

    private List<String> loads() {
        return jdbc.sql("SELECT caller FROM audit WHERE what = 'LoadRegister' ORDER BY position")
                .query(String.class)
                .list();
    }

    private List<String> actors() {
        return jdbc.sql("SELECT actor_id || revision FROM actor ORDER BY actor_id")
                .query(String.class)
                .list();
    }

    private Actor get(String id) {
        return actors.getActor(
                GetActorRequest.newBuilder().setName("actors/" + id).build());
    }

    private Actor get(String id, int year, int month, int day) {
        return actors.getActor(GetActorRequest.newBuilder()
                .setName("actors/" + id)
                .setAsOfDate(Date.newBuilder().setYear(year).setMonth(month).setDay(day))
                .build());
    }
}
