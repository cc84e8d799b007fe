package se.arshjul.planservice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.DataSourceServiceGrpc.DataSourceServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Element.Recurrence;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.ListDataSourcesRequest;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is known of the plans of Region Uppsala and Region Halland, as anybody reads it. */
@ServiceTest
class RegionalFactsIT {

    private static final String UPPSALA = "plans/region-uppsala-patientsakerhet";
    private static final String HALLAND = "plans/region-halland-patientsakerhet";

    @Autowired
    PlanServiceBlockingStub plans;

    @Autowired
    DataSourceServiceBlockingStub sources;

    private PlanReader uppsala;
    private PlanReader halland;

    @BeforeEach
    void read() {
        uppsala = new PlanReader(plans, UPPSALA + "/versions/1");
        halland = new PlanReader(plans, HALLAND + "/versions/1");
    }

    @ParameterizedTest
    @CsvSource({"fa1,8,3,1", "fa2,3,3,2", "fa3,5,4,2", "fa4,3,4,1", "fa5,2,1,2"})
    void eachFocusAreaOfUppsalaHasItsActivitiesPurposesAndGoals(String area, int activities, int aims, int goals) {
        assertThat(uppsala.of(area, Kind.ACTIVITY)).hasSize(activities);
        assertThat(uppsala.of(area, Kind.AIM)).hasSize(aims);
        assertThat(uppsala.of(area, Kind.GOAL)).hasSize(goals);
    }

    @ParameterizedTest
    @CsvSource({"p-leadership,5", "p-culture,3", "p-knowledge,5", "p-patient,3"})
    void eachFoundationOfUppsalaHasItsStrategies(String foundation, int strategies) {
        assertThat(uppsala.of(foundation, Kind.STRATEGY)).hasSize(strategies);
    }

    @Test
    void sixActivitiesOfUppsalaNameNoDataSource() {
        assertThat(uppsala.all(Kind.ACTIVITY))
                .filteredOn(activity -> activity.getWork().getDataSourcesList().isEmpty())
                .extracting(PlanReader::id)
                .containsExactly("a1-7", "a3-1", "a3-2", "a4-2", "a4-3", "a5-2");
    }

    @ParameterizedTest
    @CsvSource({"LSG-patientsäkerhet,5", "Patientsäkerhetsteamet,11", "HR,6"})
    void someAreResponsibleForSeveralActivitiesOfUppsala(String party, int activities) {
        assertThat(uppsala.all(Kind.ACTIVITY))
                .filteredOn(activity ->
                        activity.getWork().getResponsiblePartiesList().contains(party))
                .hasSize(activities);
    }

    @Test
    void somebodyIsResponsibleForEveryActivityOfUppsalaAndOneListIsLeftOpen() {
        assertThat(uppsala.all(Kind.ACTIVITY))
                .allMatch(activity -> activity.getWork().getResponsiblePartiesCount() > 0)
                .filteredOn(activity -> activity.getWork().getResponsiblePartiesOpen())
                .extracting(PlanReader::id)
                .containsExactly("a3-1");
    }

    @Test
    void oneActivityOfUppsalaIsYearly() {
        assertThat(uppsala.all(Kind.ACTIVITY))
                .filteredOn(activity -> activity.getWork().getRecurrence() == Recurrence.YEARLY)
                .extracting(PlanReader::id)
                .containsExactly("a3-3");
    }

    @ParameterizedTest
    @CsvSource({"medcontrol,a1-1 a1-2", "sas-viya,a1-1 a2-3 a4-1", "docplus,a2-1 a2-2"})
    void aDataSourceIsTheSameInEveryActivityThatUsesIt(String source, String activities) {
        assertThat(uppsala.all(Kind.ACTIVITY))
                .filteredOn(activity -> activity.getWork().getDataSourcesList().contains("dataSources/" + source))
                .extracting(PlanReader::id)
                .containsExactly(activities.split(" "));
    }

    @Test
    void everyDataSourceOfAnActivityIsInTheRegisterUnderAllItsNames() {
        var register = As.anyone()
                .on(sources)
                .listDataSources(
                        ListDataSourcesRequest.newBuilder().setPageSize(1000).build())
                .getDataSourcesList();

        assertThat(uppsala.all(Kind.ACTIVITY))
                .flatExtracting(activity -> activity.getWork().getDataSourcesList())
                .isNotEmpty()
                .isSubsetOf(register.stream().map(source -> source.getName()).collect(Collectors.toSet()));
        assertThat(register)
                .filteredOn(source -> source.getDisplayName().equals("Infektionsverktyget"))
                .singleElement()
                .returns(List.of("IV"), source -> source.getAliasesList());
    }

    @Test
    void uppsalasPlanIsDecidedByTheDirectorUnderThePoliticalStrategy() {
        var plan = plan(UPPSALA);

        assertThat(plan.getDecidedBy()).isEqualTo("Regiondirektören");
        assertThat(plan.getBasedOn()).contains("Regionstyrelsen 2020");
        assertThat(plan.getFollowedUpBy()).isEqualTo("LSG-patientsäkerhet");
        assertThat(plan.getParentVersion()).isEqualTo("plans/nhp-patientsakerhet/versions/3");
        assertThat(plan.getStartYear()).as("no period is stated").isZero();
    }

    @ParameterizedTest
    @CsvSource({"p-leadership,3,3", "p-knowledge,3,3", "fa4,4,6"})
    void eachAreaOfHallandHasItsGoalsAndActivities(String area, int goals, int activities) {
        assertThat(halland.of(area, Kind.GOAL)).hasSize(goals);
        assertThat(halland.of(area, Kind.ACTIVITY)).hasSize(activities);
    }

    @Test
    void fiveProjectsOfHallandStartIn2022AndSixIn2023AndTheLastActivityHasNone() {
        assertThat(halland.all(Kind.PROJECT).stream()
                        .collect(Collectors.groupingBy(
                                project -> project.getWork().getStartYear(), Collectors.counting())))
                .containsOnly(Map.entry(2022, 5L), Map.entry(2023, 6L));
        assertThat(halland.of("a12", Kind.PROJECT)).isEmpty();
    }

    @Test
    void hallandsPlanRunsFrom2022To2024AndTheMunicipalitiesAreTold() {
        var plan = plan(HALLAND);

        assertThat(plan.getStartYear()).isEqualTo(2022);
        assertThat(plan.getEndYear()).isEqualTo(2024);
        assertThat(plan.getDecidedBy()).isEqualTo("Hälso- och sjukvårdsdirektören");
        assertThat(plan.getInformed()).isEqualTo("Kommunerna");
    }

    @Test
    void hallandsActivitiesNameNeitherWhoNorByWhat() {
        assertThat(halland.all(Kind.ACTIVITY))
                .hasSize(12)
                .allMatch(activity -> activity.getWork().equals(Element.Work.getDefaultInstance()));
    }

    @Test
    void hallandsNinthActivityNamesTheNationalMeasurements() {
        assertThat(halland.get("a9").getLabel())
                .contains("BHK", "VRI", "trycksår", "MJG", "överbeläggningar", "utlokaliseringar");
    }

    private Plan plan(String name) {
        return As.anyone()
                .on(plans)
                .getPlan(GetPlanRequest.newBuilder().setName(name).build());
    }
}
