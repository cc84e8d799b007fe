package se.arshjul.portal.register;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc;
import se.arshjul.actor.v1.ListDueConfirmationsResponse;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** The register, councils and how both are kept, as they are seen. */
@BrowserTest
class RegisterBrowserTest {

    private static final String[] PAGES = {
        "/aktorer?sok=verk",
        "/aktorer/arbetsmiljoverket",
        "/rad-och-grupper",
        "/rad-och-grupper/nationella-radet",
        "/uppfoljning/aktorer",
        "/uppfoljning/aktorer/skr/andring",
        "/uppfoljning/aktorer/mynak/andring?slag=MERGER",
        "/uppfoljning/aktorer/mynak/andring?slag=SPLIT",
        "/uppfoljning/aktorandringar/1",
        "/uppfoljning/aktorandringar/1/angra",
        "/uppfoljning/rad-och-grupper/nationella-radet?plats=ssm",
        "/uppfoljning/rad-och-grupper/nationella-radet/ssm/ledamot",
        "/uppfoljning/aktorer/fil",
        "/uppfoljning/aktorer/kontakter"
    };

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void register() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        Registered.standsIn(platform);
        platform.answer(
                ContactConfirmationServiceGrpc.getListDueConfirmationsMethod(),
                ListDueConfirmationsResponse.newBuilder()
                        .addContactConfirmations(ContactConfirmation.newBuilder()
                                .setName("actors/region-uppsala/contactConfirmation")
                                .setDisplayName("Region Uppsala")
                                .setContactEmail("patientsakerhet@region-uppsala.test")
                                .setPeopleCount(2))
                        .build());
    }

    @Test
    void theRegisterIsReadAndKept(Page page) {
        see(320, "sv", page);
    }

    @Tag("full")
    @Test
    void theRegisterIsReadAndKeptWideInEnglish(Page page) {
        see(1280, "en", page);
    }

    private static void see(int width, String language, Page page) {
        page.setViewportSize(width, 900);
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        for (var address : PAGES) {
            page.navigate(address);
            Seen.well(page);
        }
    }
}
