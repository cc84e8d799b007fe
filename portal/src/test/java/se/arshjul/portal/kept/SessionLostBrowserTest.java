package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.grpc.MethodDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.Asked;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.portal.session.FakeSessions;

/** The session ends on any page on which a body does something: no field of it is lost, and nothing is done twice. */
@BrowserTest
class SessionLostBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    /** A page on which something is typed, the button that sends it, and what the services are told then. */
    private enum Typed {
        CHOICES("/avsnitt/styrning", "Spara och fortsätt", RequestServiceGrpc.getUpdateAnswerMethod(), 3),
        WORDS("/avsnitt/resurser", "Spara och fortsätt", RequestServiceGrpc.getUpdateAnswerMethod(), 2),
        LIKELY("/stammer/andel", "Ja, talet stämmer", RequestServiceGrpc.getUpdateAnswerMethod(), 1),
        CLARIFICATION(
                "/fortydliga",
                "Lämna in för godkännande",
                ClarificationServiceGrpc.getExplainAnswerMethod(),
                1,
                RequestServiceGrpc.getUpdateAnswerMethod()),
        GIVEN_BACK("/godkann", "Lämna tillbaka", RequestServiceGrpc.getReturnResponseMethod(), 1),
        LONGER_TIME("/anstand", "Skicka begäran", ExtensionServiceGrpc.getRequestExtensionMethod(), 1),
        DECLINED("/avboj", "Avböj", RequestServiceGrpc.getDeclineRequestMethod(), 1);

        private final String path;
        private final String button;
        private final int told;
        private final List<MethodDescriptor<?, ?>> methods;

        Typed(String path, String button, MethodDescriptor<?, ?> method, int told, MethodDescriptor<?, ?>... others) {
            this.path = path;
            this.button = button;
            this.told = told;
            this.methods = new ArrayList<>(List.of(others));
            this.methods.addFirst(method);
        }
    }

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(
                "actors/region-uppsala", "Region Uppsala", Role.RESPONDENT, Role.APPROVER, Role.CONTACT));
        sheet = new AnswerSheet(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getApproveResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getReturnResponseMethod(),
                request(Request.State.STARTED).build());
        platform.answer(
                RequestServiceGrpc.getDeclineRequestMethod(),
                request(Request.State.DECLINED).build());
        platform.answer(
                ExtensionServiceGrpc.getRequestExtensionMethod(),
                request(Request.State.STARTED).build());
        platform.answer(ClarificationServiceGrpc.getExplainAnswerMethod(), Clarification.getDefaultInstance());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHOICES", "LIKELY", "GIVEN_BACK"})
    void whatIsTypedIsThereAfterTheNewLoginAndIsSentOnce(Typed step, BrowserContext browser, Page page) {
        typeAndSend(step, browser, page);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHOICES", "LIKELY", "GIVEN_BACK"})
    void whatIsTypedElsewhereIsThereToo(Typed step, BrowserContext browser, Page page) {
        typeAndSend(step, browser, page);
    }

    private void typeAndSend(Typed step, BrowserContext browser, Page page) {
        withoutScript(page);
        open(step, page);
        lose(browser);
        var typed = Typing.into(page.locator("main form:has(button:text-is('" + step.button + "'))"));

        press(page, step.button);

        sendsOnWhatWasKept(step, typed, step.told, page);
    }

    @Test
    void whatSavesItselfIsThereFieldByField(BrowserContext browser, Page page) {
        typeFieldByField(Typed.WORDS, browser, page);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(names = {"CHOICES", "CLARIFICATION"})
    void whatSavesItselfElsewhereIsThereToo(Typed step, BrowserContext browser, Page page) {
        typeFieldByField(step, browser, page);
    }

    private void typeFieldByField(Typed step, BrowserContext browser, Page page) {
        open(step, page);
        int fields = page.locator("#svar").locator(Typing.FIELDS).count();
        assertThat(fields).isPositive();
        for (int i = 0; i < fields; i++) {
            ask();
            open(step, page);
            lose(browser);
            var typed = Typing.intoField(
                    page.locator("#svar").locator(Typing.FIELDS).nth(i));

            page.waitForURL("**/det-du-skrev");
            assertThat(page.locator("main").innerText()).contains(typed);
            press(page, "Spara");
            page.waitForURL("**" + PAGE + "**");
            assertThat(words(List.of(typed))).allMatch(told(step)::contains);
        }
    }

    private void open(Typed step, Page page) {
        switch (step) {
            case LIKELY -> {
                platform.answer(
                        SurveyServiceGrpc.getListQuestionsMethod(),
                        ListQuestionsResponse.newBuilder()
                                .addQuestions(likely())
                                .build());
                sheet.save(answer("andel").setNumber(decimal("42.5")));
            }
            case CLARIFICATION -> {
                sheet.save(answer("andel").setNumber(decimal("42.5")));
                asks(platform, Asked.about(Request.State.SENT_BACK));
                Asked.told(platform, Asked.open());
            }
            case GIVEN_BACK -> asks(platform, request(Request.State.SUBMITTED));
            default -> asks(platform, request(Request.State.STARTED));
        }
        page.navigate("/logga-in");
        page.navigate(PAGE + step.path);
    }

    /** Not above 40. */
    private static Question likely() {
        var question = questions().get(3).toBuilder();
        question.getNumberRangeBuilder().setSoftMax(decimal("40"));
        return question.build();
    }

    private static void withoutScript(Page page) {
        page.route("**/*.js", script -> script.abort());
    }

    static void lose(BrowserContext browser) {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void sendsOnWhatWasKept(Typed step, List<String> typed, int told, Page page) {
        page.waitForURL("**/det-du-skrev");
        assertThat(page.locator("main").innerText()).contains(typed);
        assertThat(told(step)).isEmpty();

        press(page, "Spara");

        page.waitForURL("**" + PAGE + "**");
        assertThat(platform.asked(step.methods.getFirst())).hasSize(told);
        assertThat(words(typed)).allMatch(told(step)::contains);
    }

    /** Choices are told by their ids and numbers and days in parts, so that only texts read alike. */
    private static List<String> words(List<String> typed) {
        return typed.stream().filter(text -> text.startsWith("Åtta")).toList();
    }

    private String told(Typed step) {
        return step.methods.stream()
                .flatMap(method -> platform.asked(method).stream())
                .map(asked -> TextFormat.printer().escapingNonAscii(false).printToString((Message) asked))
                .collect(Collectors.joining());
    }
}
