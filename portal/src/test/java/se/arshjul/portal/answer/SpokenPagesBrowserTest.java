package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Screens;

/** What a screen reader is told of the pages of answering, in the order in which it is told. */
@BrowserTest
@Tag("full")
class SpokenPagesBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    /** One thing of the tree: what it is, what it is called, and for headings at which level. */
    private static final Pattern NODE =
            Pattern.compile("^\\s*- '?([a-z]+) \"((?:[^\"\\\\]|\\\\.)*)\"(?:.*\\[level=(\\d)])?.*$", Pattern.MULTILINE);

    /** What is filled in, or holds what is. */
    private static final List<String> FIELDS = List.of("group", "radiogroup", "textbox", "spinbutton", "combobox");

    private record Node(String role, String name, int level) {}

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void ask() {
        sessions.capacities.clear();
        sessions.capacities.add(
                FakeSessions.capacity("actors/region-uppsala", "Region Uppsala", Role.RESPONDENT, Role.APPROVER));
        new AnswerSheet(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/avsnitt/styrning", "/avsnitt/resurser", "/kontrollera", "/godkann", "/kvittens"})
    void headingsBeginWithTheOneOfThePageAndLeaveNoLevelOut(String path, Page page) {
        stage(path);

        var headings = tree(path, page).stream()
                .filter(node -> node.role().equals("heading"))
                .toList();

        assertThat(headings).extracting(Node::level).startsWith(1).containsOnlyOnce(1);
        for (int at = 1; at < headings.size(); at++) {
            assertThat(headings.get(at).level())
                    .as("level of %s after %s", headings.get(at), headings.get(at - 1))
                    .isLessThanOrEqualTo(headings.get(at - 1).level() + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"styrning, 3", "resurser, 2"})
    void everyFieldIsCalledByItsQuestionInTheOrderOfTheQuestionsAndLastWhetherTheSectionIsDone(
            String section, int questions, Page page) {
        var wordings = questions().stream()
                .filter(question -> question.getSectionId().equals(section))
                .map(Question::getWording)
                .toList();
        assertThat(wordings).hasSize(questions);

        var fields = tree("/avsnitt/" + section, page).stream()
                .filter(node -> FIELDS.contains(node.role()))
                .map(Node::name)
                .toList();

        assertThat(fields).hasSize(questions + 1);
        for (int at = 0; at < questions; at++) {
            assertThat(fields.get(at)).contains(wordings.get(at));
        }
        assertThat(fields.getLast()).contains("Är ni klara med det här avsnittet?");
    }

    @Test
    void whoChecksHearsEachQuestionBeforeItsAnswerAndTheButtonLast(Page page) {
        var tree = spoken("/kontrollera", page);

        var order = questions().stream()
                .map(question -> tree.indexOf(question.getWording()))
                .toList();
        assertThat(order).isSorted().doesNotContain(-1);
        assertThat(tree.indexOf("button \"Lämna in för godkännande\"")).isGreaterThan(order.getLast());
    }

    /** The approver's pages are there for what has been handed in, the receipt for what has been taken. */
    private void stage(String path) {
        switch (path) {
            case "/godkann" -> asks(platform, request(Request.State.SUBMITTED));
            case "/kvittens" -> {
                stands(platform, survey(Survey.State.PUBLISHED));
                asks(platform, request(Request.State.ACCEPTED).setReference("2026-0042-7"));
            }
            default -> {}
        }
    }

    private static List<Node> tree(String path, Page page) {
        return NODE.matcher(spoken(path, page))
                .results()
                .map(found -> new Node(
                        found.group(1), found.group(2), found.group(3) == null ? 0 : Integer.parseInt(found.group(3))))
                .toList();
    }

    private static String spoken(String path, Page page) {
        page.navigate("/logga-in");
        assertThat(page.navigate(PAGE + path).status()).isEqualTo(200);
        assertThat(page.url()).endsWith(PAGE + path);
        return Screens.tree(page);
    }
}
