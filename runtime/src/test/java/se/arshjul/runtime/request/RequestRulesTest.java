package se.arshjul.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.api.AuthProvider;
import com.google.api.Authentication;
import com.google.api.AuthenticationRule;
import com.google.api.Page;
import com.google.api.QuotaLimit;
import com.google.type.Date;
import com.google.type.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** The messages are Google's: any will do, and runtime has no contract of its own. */
class RequestRulesTest {

    private static final RequestRules<Page> PAGE = RequestRules.of(Page.getDefaultInstance())
            .length("name", 1, 5)
            .maxLength("content", 3)
            .matches("name", "[a-zå]+")
            .maxItems("subpages", 2)
            .length("subpages.name", 1, 5);

    @Test
    void reportsEverythingItFindsAtOnce() {
        var request = Page.newBuilder().setName("Åsele 1").setContent("four").build();

        assertThat(found(PAGE, request)).containsExactly("name WRONG_LENGTH", "content TOO_LONG", "name MALFORMED");
    }

    @Test
    void looksIntoEachElement() {
        var request = Page.newBuilder()
                .setName("ok")
                .addSubpages(Page.newBuilder().setName("fine"))
                .addSubpages(Page.getDefaultInstance())
                .addSubpages(Page.newBuilder().setName("too long"));

        assertThat(found(PAGE, request.build()))
                .containsExactly("subpages TOO_MANY", "subpages[1].name WRONG_LENGTH", "subpages[2].name WRONG_LENGTH");
    }

    @ParameterizedTest
    @CsvSource({"'',1", "'   ',1", "a,0", "abcde,0", "😀😀😀😀😀,0", "abcdef,1"})
    void countsCharactersAsPeopleDo(String name, int findings) {
        var rules = RequestRules.of(Page.getDefaultInstance()).length("name", 1, 5);

        assertThat(rules.findings(Page.newBuilder().setName(name).build())).hasSize(findings);
    }

    @Test
    void whatIsNotRequiredMayBeAbsent() {
        var rules = RequestRules.of(Page.getDefaultInstance())
                .maxLength("content", 3)
                .matches("content", "[a-z]+")
                .length("content", 0, 3);

        assertThat(rules.findings(Page.getDefaultInstance())).isEmpty();
    }

    @Test
    void checksTheLengthOfEachTextInAList() {
        var rules =
                RequestRules.of(com.google.api.Publishing.getDefaultInstance()).maxLength("codeowner_github_teams", 3);
        var request = com.google.api.Publishing.newBuilder()
                .addCodeownerGithubTeams("abc")
                .addCodeownerGithubTeams("abcd");

        assertThat(found(rules, request.build())).containsExactly("codeowner_github_teams[1] TOO_LONG");
    }

    @Test
    void whatIsBelowAnAbsentMessageIsMissingOnlyWhenRequired() {
        var rules = RequestRules.of(AuthenticationRule.getDefaultInstance())
                .required("oauth.canonical_scopes")
                .maxLength("oauth.canonical_scopes", 3);

        assertThat(found(rules, AuthenticationRule.getDefaultInstance()))
                .containsExactly("oauth.canonical_scopes REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({"1,0", "10,0", "11,1", "-1,1"})
    void keepsNumbersInTheirRange(long number, int findings) {
        var rules = RequestRules.of(QuotaLimit.getDefaultInstance()).range("max_limit", 1, 10);

        assertThat(rules.findings(QuotaLimit.newBuilder().setMaxLimit(number).build()))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"2026,2,28,0", "2026,2,29,1", "2028,2,29,0", "2026,0,1,1", "2026,13,1,1", "0,1,1,1", "2026,4,0,1"})
    void knowsTheDaysOfTheCalendar(int year, int month, int day, int findings) {
        var date = Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();

        assertThat(RequestRules.isDay(date)).isEqualTo(findings == 0);
    }

    @Test
    void refusesWithTheReasonOfTheService() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PAGE.check(Page.getDefaultInstance(), RequestRulesTest::invalid))
                .returns("PAGE_MALFORMED", Refusal::reason)
                .satisfies(refusal -> assertThat(refusal.violations()).hasSize(1));
    }

    @Test
    void givesBackWhatItAccepts() {
        var request = Page.newBuilder().setName("ok").build();

        assertThat(PAGE.check(request, RequestRulesTest::invalid)).isSameAs(request);
    }

    @Test
    void aRuleForAFieldThatIsNotThereIsADefectAtStart() {
        var rules = RequestRules.of(Authentication.getDefaultInstance());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.required("providers.idd"))
                .withMessageContaining(AuthProvider.getDescriptor().getFullName());
    }

    @Test
    void refusesInEveryTextTheCharacterThatTheDatabaseCannotKeep() {
        var rules = RequestRules.of(Page.getDefaultInstance());
        var request = Page.newBuilder()
                .setName("a\0b")
                .addSubpages(Page.newBuilder().setName("fine"))
                .addSubpages(Page.newBuilder().setContent("\0"));

        assertThat(found(rules, request.build())).containsExactly("name MALFORMED", "subpages[1].content MALFORMED");
        assertThat(found(
                        RequestRules.of(com.google.api.Publishing.getDefaultInstance()),
                        com.google.api.Publishing.newBuilder()
                                .addCodeownerGithubTeams("a")
                                .addCodeownerGithubTeams("\0")
                                .build()))
                .containsExactly("codeowner_github_teams[1] MALFORMED");
    }

    @Test
    void saysItsRulesInWords() {
        var rules = RequestRules.of(Interval.getDefaultInstance());
        assertThat(rules.sentences()).isEmpty();

        assertThat(PAGE.maxLength("content", 20_000).sentences())
                .extracting(FieldViolation::description)
                .containsExactly(
                        "1 to 5 characters.",
                        "At most 3 characters.",
                        "Matches `[a-zå]+`.",
                        "At most 2 subpages.",
                        "1 to 5 characters.",
                        "At most 20,000 characters.");
    }

    private static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("PAGE_MALFORMED", "Not well formed.", findings);
    }

    private static <M extends com.google.protobuf.Message> List<String> found(RequestRules<M> rules, M request) {
        return rules.findings(request).stream()
                .map(violation -> violation.field() + " " + violation.reason())
                .toList();
    }
}
