package se.arshjul.local.rehearse;

import java.util.List;
import java.util.Set;

/** The recipients of a survey beside the one that answers in the browser: what they do, and what they are left with. */
record Recipients(Theatre theatre, String year) {

    /** Who has answered, begun, waited for the approver, and never opened: each kind of letter went to one of them. */
    private static final List<String> NAMES =
            List.of("Region Uppsala", "Region Kalmar län", "Region Kronoberg", "Ydre kommun");

    /** So many that the results tell of no single body; of fewer than five nothing is shown. */
    private static final Set<String> ANSWERING = Set.of(
            "actors/region-norrbotten",
            "actors/region-vasterbotten",
            "actors/region-gavleborg",
            "actors/region-varmland",
            "actors/region-stockholm");

    /** Some answer, one begins and one waits for its approver, so that each kind of reminder has somebody to go to. */
    void answer(String survey) {
        var bodies = theatre.stage().bodies();
        for (var request : theatre.stage().agency().requests(survey)) {
            if (ANSWERING.contains(request.getActor())) {
                bodies.submit(request);
                bodies.approve(request);
            } else if (request.getActor().equals("actors/region-kalmar-lan")) {
                bodies.answer(request, 3);
            } else if (request.getActor().equals("actors/region-kronoberg")) {
                bodies.submit(request);
            }
        }
    }

    /** Looks at the letters as the mail catcher shows them. */
    void lookAtLetters() {
        var platform = theatre.stage().platform();
        var reader = theatre.anybody();
        reader.go(platform.addresses().mailPage().toString());
        reader.looks();
        platform.mails().all().stream()
                .filter(mail -> mail.subject().contains(year + ", "))
                .filter(mail -> NAMES.stream().anyMatch(mail.subject()::endsWith))
                .forEach(mail -> {
                    reader.go(platform.addresses().mailPage() + "/" + mail.id());
                    reader.looks();
                });
    }

    /** Looks at the results as one sees them who has answered, and one who has not. */
    void lookAtResults() {
        for (var body : new String[] {"region-uppsala", "region-kalmar-lan"}) {
            var respondent = theatre.of(body, "svarande");
            respondent.looks();
            respondent.go("/svara/" + year + "/" + body + "/resultat");
            respondent.looks();
        }
    }
}
