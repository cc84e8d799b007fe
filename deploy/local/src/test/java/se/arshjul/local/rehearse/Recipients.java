package se.arshjul.local.rehearse;

import java.util.List;

/** What is left with the recipients of a survey when it is over: their letters, and their answers beside all others. */
record Recipients(Theatre theatre, String year) {

    /** Who has answered, begun, waited for the approver, and never opened: each kind of letter went to one of them. */
    private static final List<String> NAMES =
            List.of("Region Uppsala", "Region Kalmar län", "Region Kronoberg", "Ydre kommun");

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
