package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** From a plan's page its next version is begun or found, by those who write it. */
@PageTest
class PlanDraftLinksTest {

    private static final String BEGIN = "/utkast/nationell/nytt";
    private static final String NEXT = "/utkast/nationell/3";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void plans() {
        new Planned(platform).all();
    }

    private List<String> links(RequestPostProcessor who) {
        return new Reader(portal, who).open("/planer/nationell").links();
    }

    @Test
    void whoWritesThePlanIsOfferedToBeginADraft() {
        assertThat(links(SignedInAs.staff("coordinator"))).contains(BEGIN);
        assertThat(links(SignedInAs.staff("analyst"))).contains(BEGIN);
    }

    @Test
    void nobodyElseIs() {
        assertThat(links(request -> request)).doesNotContain(BEGIN);
        assertThat(links(SignedInAs.staff("secretary"))).doesNotContain(BEGIN);
        assertThat(links(SignedInAs.region("coordinator", "respondent"))).doesNotContain(BEGIN);
    }

    @Test
    void whatIsBeingWrittenIsFoundByThoseWhoReadIt() {
        next(Version.Stage.DRAFT);

        assertThat(links(SignedInAs.staff("coordinator"))).contains(NEXT).doesNotContain(BEGIN);
        assertThat(links(SignedInAs.staff("secretary"))).contains(NEXT);
    }

    @Test
    void whatIsOutForCommentsIsFoundByThoseWhoWriteOrDecideIt() {
        next(Version.Stage.CONSULTATION);

        assertThat(links(SignedInAs.staff("coordinator"))).contains(NEXT).doesNotContain(BEGIN);
        assertThat(links(SignedInAs.staff("decision-maker"))).contains(NEXT);
        assertThat(links(request -> request)).doesNotContain(NEXT).contains("/planer/nationell?utgava=3");
    }

    @Test
    void whatIsDecidedIsFoundByThoseWhoPublishIt() {
        next(Version.Stage.ADOPTED);

        assertThat(links(SignedInAs.staff("decision-maker"))).contains(NEXT);
        assertThat(links(SignedInAs.staff("coordinator"))).contains(NEXT, BEGIN);
        assertThat(links(request -> request)).doesNotContain(NEXT);
    }

    /** The plan's next version has come so far. */
    private void next(Version.Stage stage) {
        var current = Version.newBuilder()
                .setName(Planned.NATIONAL + "/versions/2")
                .setSequence(2)
                .setCoverage(Version.Coverage.PARTIAL);
        var draft = Version.newBuilder()
                .setName(Planned.NATIONAL + "/versions/3")
                .setSequence(3)
                .setStage(stage)
                .setShortName("Utkast")
                .setCoverage(Version.Coverage.FULL)
                .setBaseVersion(Planned.NATIONAL + "/versions/2")
                .setBeingWritten(stage == Version.Stage.DRAFT);
        platform.answer(
                PlanServiceGrpc.getListVersionsMethod(),
                ListVersionsResponse.newBuilder()
                        .addVersions(current)
                        .addVersions(draft)
                        .build());
    }
}
