package se.arshjul.portal.dryrun;

import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;

import se.arshjul.portal.FakePlatform;
import se.arshjul.workflow.v1.DryRunServiceGrpc;
import se.arshjul.workflow.v1.LetterPreview;
import se.arshjul.workflow.v1.ListPlannedLettersResponse;
import se.arshjul.workflow.v1.PlannedLetter;
import se.arshjul.workflow.v1.PlannedLetter.Problem;

/** A dispatch that has been planned and not approved: one region, and municipalities with everything in the way. */
final class Planned {

    private Planned() {}

    static void stands(FakePlatform platform) {
        platform.handle(
                DryRunServiceGrpc.getListPlannedLettersMethod(),
                asked -> asked.getPageToken().isEmpty()
                        ? ListPlannedLettersResponse.newBuilder()
                                .addLetters(letter("region-uppsala", "region", "Region Uppsala", "03")
                                        .setActor("actors/region-uppsala")
                                        .addFunctionAddresses("registrator@region-uppsala.test"))
                                .addLetters(letter("kommun-knivsta", "municipality", "Knivsta kommun", "03")
                                        .addProblems(Problem.SHARED_ADDRESS)
                                        .addProblems(Problem.NO_PEOPLE))
                                .setNextPageToken("sid-2")
                                .build()
                        : ListPlannedLettersResponse.newBuilder()
                                .addLetters(letter("kommun-asele", "municipality", "Åsele kommun", "24")
                                        .clearAddresses()
                                        .setToMailbox(false)
                                        .addProblems(Problem.NO_ADDRESS))
                                .build());
        platform.handle(
                DryRunServiceGrpc.getPreviewLetterMethod(),
                asked -> LetterPreview.newBuilder()
                        .setKind(asked.getKind())
                        .setDisplayName("Region Uppsala")
                        .addAddresses("patientsakerhet.med.ett.langt.namn@region-uppsala.test")
                        .setSender("Uppföljning <uppfoljning@socialstyrelsen.test>")
                        .setReplyTo("patientsakerhet@socialstyrelsen.test")
                        .setSubject("Svara senast 30 oktober 2026: Uppföljning 2026, Region Uppsala")
                        .setText("Hej!\nDu får det här brevet.\n\nTill enkäten:\nhttp://portal.test/svara/2026/"
                                + "region-uppsala\n\nVänliga hälsningar\nUppföljning\n")
                        .build());
    }

    private static PlannedLetter.Builder letter(String id, String kind, String name, String county) {
        return PlannedLetter.newBuilder()
                .setRecipientId(id)
                .setRecipientKind(kind)
                .setDisplayName(name)
                .setCountyCode(county)
                .setAsOfDate(day("2026-09-14"))
                .addAddresses("patientsakerhet@" + id + ".test")
                .setToMailbox(true)
                .setKind("invitation")
                .setLanguageCode("sv")
                .setSendTime(moment("2026-09-14T06:00:00Z"))
                .addReminderDates(day("2026-10-16"))
                .addReminderDates(day("2026-10-23"));
    }
}
