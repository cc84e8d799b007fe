package se.arshjul.portal.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.result.Words;

/** The principals of a county, to choose among. */
public record CountyRecipients(String code, String name, List<Choice> choices) {

    /** County by county, by code. */
    static List<CountyRecipients> of(List<Recipient> all, Words words) {
        Map<String, List<Choice>> counties = new TreeMap<>();
        all.forEach(one -> counties.computeIfAbsent(one.getCountyCode(), none -> new ArrayList<>())
                .add(Choice.of(one.getRecipientId(), one.getDisplayName())));
        return counties.entrySet().stream()
                .map(county -> new CountyRecipients(county.getKey(), words.county(county.getKey()), county.getValue()))
                .toList();
    }

    /** How many of them are among these. */
    public long chosen(List<String> ids) {
        return choices.stream().filter(one -> ids.contains(one.value())).count();
    }
}
