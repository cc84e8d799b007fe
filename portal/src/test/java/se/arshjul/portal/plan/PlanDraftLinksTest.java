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
        var current = Version.newBuilder()
                .setName(Planned.NATIONAL + "/versions/2")
                .setSequence(2)
                .setCoverage(Version.Coverage.PARTIAL);
        var draft = Version.newBuilder()
                .setName(Planned.NATIONAL + "/versions/3")
                .setSequence(3)
                .setStage(Version.Stage.DRAFT)
                .setShortName("Utkast")
                .setCoverage(Version.Coverage.FULL)
                .setBeingWritten(true);
        platform.answer(
                PlanServiceGrpc.getListVersionsMethod(),
                ListVersionsResponse.newBuilder()
                        .addVersions(current)
                        .addVersions(draft)
                        .build());

        assertThat(links(SignedInAs.staff("coordinator")))
                .contains("/utkast/nationell/3")
                .doesNotContain(BEGIN);
    }
}
