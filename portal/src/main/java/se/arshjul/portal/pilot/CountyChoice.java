package se.arshjul.portal.pilot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.portal.form.Choice;

/** The principals of a county, of which some can be chosen; the region stands first and names it. */
public record CountyChoice(String name, List<Choice> principals) {

    static List<CountyChoice> of(List<Recipient> recipients) {
        return recipients.stream()
                .collect(groupingBy(Recipient::getCountyCode, TreeMap::new, toList()))
                .values()
                .stream()
                .map(CountyChoice::county)
                .toList();
    }

    private static CountyChoice county(List<Recipient> recipients) {
        var name = recipients.stream()
                .filter(recipient -> recipient.getKind() == Actor.Kind.REGION)
                .findFirst()
                .orElse(recipients.getFirst())
                .getDisplayName();
        return new CountyChoice(
                name,
                recipients.stream()
                        .map(recipient -> Choice.of(recipient.getRecipientId(), recipient.getDisplayName()))
                        .toList());
    }

    /** Whether any of these, by their ids, is of the county. */
    public boolean holds(List<String> chosen) {
        return principals.stream().anyMatch(principal -> chosen.contains(principal.value()));
    }
}
