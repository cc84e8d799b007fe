package se.arshjul.portal.recipient;

import java.util.List;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.result.Words;

/** A group as pages show it. */
public record GroupView(RecipientGroup group, String says) {

    /** With its rule in words; those picked by hand have none. */
    static GroupView of(RecipientGroup group, Words words) {
        if (!group.hasRule()) {
            return new GroupView(group, words.text("group.picked"));
        }
        var kinds = group.getRule().getKindsList();
        var kind = kinds.size() == 1
                ? words.text(kinds.getFirst() == Kind.REGION ? "group.rule.regions" : "group.rule.municipalities")
                : words.text("group.rule.everyone");
        var counties = group.getRule().getCountyCodesList();
        return new GroupView(
                group,
                counties.isEmpty()
                        ? kind
                        : words.text("group.rule.in", kind, String.join(", ", names(counties, words))));
    }

    private static List<String> names(List<String> counties, Words words) {
        return counties.stream().map(words::county).toList();
    }

    public String getId() {
        return ResourceId.of(group.getName());
    }

    public String getName() {
        return group.getDisplayName();
    }

    public int getCount() {
        return group.getRecipientCount();
    }

    public String getPath() {
        return GroupPages.PLACE + "/" + getId();
    }
}
