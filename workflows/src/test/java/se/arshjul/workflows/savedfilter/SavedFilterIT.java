package se.arshjul.workflows.savedfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CreateSavedFilterRequest;
import se.arshjul.workflow.v1.DeleteSavedFilterRequest;
import se.arshjul.workflow.v1.Due;
import se.arshjul.workflow.v1.ListSavedFiltersRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.SavedFilter;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc.SavedFilterServiceBlockingStub;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.inbox.WorkItemFixtures;

@WorkflowsTest
class SavedFilterIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    SavedFilterServiceBlockingStub filters;

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    private As anna;

    @BeforeEach
    void beSomebodyNew() {
        anna = As.named("people/anna-" + Given.number(), As.HOME_ACTOR, "analyst");
    }

    @Test
    void aFilterIsKeptUnderItsTitleAndSaysHowManyItemsItShows() {
        var word = "f" + Given.number();
        given.item("role:analyst", "surveys/" + word, "survey-design", TODAY.minusDays(1));
        given.item("role:analyst", "surveys/" + word, "survey-design", TODAY);

        anna.on(filters).createSavedFilter(create(filter("Sent").setWords(word).setDue(Due.LATE)));
        anna.on(filters).createSavedFilter(create(filter("Allt").setWords(word)));

        assertThat(own(anna))
                .extracting(SavedFilter::getTitle, SavedFilter::getDue, SavedFilter::getItemCount)
                .containsExactly(tuple("Allt", Due.DUE_UNSPECIFIED, 2), tuple("Sent", Due.LATE, 1));
    }

    @Test
    void aFilterForThoseWhomSomebodyStandsInForCountsWhatTheyHaveTakenWhoeverTheyAreNow() {
        var word = "h" + Given.number();
        var ben = "people/ben-" + Given.number();
        As.named(ben, As.HOME_ACTOR, "analyst")
                .on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(given.item("role:analyst", "surveys/" + word, "survey-design", TODAY))
                        .setRequestId(Given.id())
                        .build());

        anna.on(filters)
                .createSavedFilter(create(SavedFilter.newBuilder()
                        .setTitle("Bens")
                        .setView(View.OTHERS)
                        .setWords(word)
                        .setStoodInFor(true)));

        assertThat(counted(ben)).isEqualTo(1);
        assertThat(counted("people/cia")).isZero();
        assertThat(counted()).as("who stands in for nobody finds nothing").isZero();
    }

    private int counted(String... holders) {
        var found = anna.on(filters)
                .listSavedFilters(ListSavedFiltersRequest.newBuilder()
                        .addAllHolders(List.of(holders))
                        .build())
                .getSavedFilters(0);
        assertThat(found.getStoodInFor()).isTrue();
        return found.getItemCount();
    }

    @Test
    void everybodyHasFiltersOfTheirOwn() {
        var kept = anna.on(filters).createSavedFilter(create(filter("Mina")));
        var ben = As.named("people/ben-" + Given.number(), As.HOME_ACTOR, "analyst");

        ben.on(filters).deleteSavedFilter(delete(kept.getName()));

        assertThat(own(ben)).isEmpty();
        assertThat(own(anna)).hasSize(1);
    }

    @Test
    void whatIsForgottenIsGoneAndCanBeForgottenAgain() {
        var kept = anna.on(filters).createSavedFilter(create(filter("Mina")));

        anna.on(filters).deleteSavedFilter(delete(kept.getName()));
        anna.on(filters).deleteSavedFilter(delete(kept.getName()));

        assertThat(own(anna)).isEmpty();
    }

    @Test
    void aRepeatedRequestKeepsOnce() {
        var request = create(filter("Mina"));

        var first = anna.on(filters).createSavedFilter(request);

        assertThat(anna.on(filters).createSavedFilter(request)).isEqualTo(first);
        assertThat(own(anna)).hasSize(1);

        anna.on(filters).deleteSavedFilter(delete(first.getName()));
        assertThat(anna.on(filters).createSavedFilter(request).getName()).isEqualTo(first.getName());
        assertThat(own(anna)).isEmpty();
    }

    @Test
    void aTitleThatIsTakenOrMissingIsRefused() {
        anna.on(filters).createSavedFilter(create(filter("Mina")));

        assertThat(refused(filter("Mina"))).isEqualTo("ALREADY_EXISTS SAVED_FILTER_EXISTS");
        assertThat(refused(filter(" "))).isEqualTo("INVALID_ARGUMENT SAVED_FILTER_INVALID");
        assertThat(refused(filter("a".repeat(61)))).isEqualTo("INVALID_ARGUMENT SAVED_FILTER_INVALID");
        assertThat(refused(filter("Två\nrader"))).isEqualTo("INVALID_ARGUMENT SAVED_FILTER_INVALID");
    }

    @Test
    void nobodyKeepsMoreThanTwenty() {
        for (var i = 0; i < 20; i++) {
            anna.on(filters).createSavedFilter(create(filter("Filter " + i)));
        }

        assertThat(refused(filter("Ett till"))).isEqualTo("FAILED_PRECONDITION SAVED_FILTERS_FULL");
    }

    private String refused(SavedFilter.Builder filter) {
        return refusalOf(() -> anna.on(filters).createSavedFilter(create(filter)));
    }

    private List<SavedFilter> own(As person) {
        return person.on(filters)
                .listSavedFilters(ListSavedFiltersRequest.getDefaultInstance())
                .getSavedFiltersList();
    }

    private static SavedFilter.Builder filter(String title) {
        return SavedFilter.newBuilder().setTitle(title).setView(View.GROUP);
    }

    private static CreateSavedFilterRequest create(SavedFilter.Builder filter) {
        return CreateSavedFilterRequest.newBuilder()
                .setSavedFilter(filter)
                .setRequestId(Given.id())
                .build();
    }

    private static DeleteSavedFilterRequest delete(String name) {
        return DeleteSavedFilterRequest.newBuilder()
                .setName(name)
                .setRequestId(Given.id())
                .build();
    }
}
