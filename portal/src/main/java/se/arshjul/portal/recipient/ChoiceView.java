package se.arshjul.portal.recipient;

import java.util.List;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.RecipientChoice;

/**
 * What some groups come to when some of their principals are left out.
 *
 * @param groups the groups chosen
 * @param leftOut ids of those left out
 */
public record ChoiceView(List<GroupView> groups, List<Recipient> everyone, List<String> leftOut) {

    public int getCount() {
        return asked().size();
    }

    public int getRegions() {
        return (int)
                asked().stream().filter(one -> one.getKind() == Kind.REGION).count();
    }

    public int getMunicipalities() {
        return getCount() - getRegions();
    }

    private List<Recipient> asked() {
        return everyone.stream()
                .filter(one -> !leftOut.contains(one.getRecipientId()))
                .toList();
    }

    private List<Recipient> exceptions() {
        return everyone.stream()
                .filter(one -> leftOut.contains(one.getRecipientId()))
                .toList();
    }

    RecipientChoice.Builder toProto() {
        var choice = RecipientChoice.newBuilder()
                .addAllGroups(groups.stream().map(GroupView::getName).toList());
        asked().forEach(one -> choice.addRecipients(toProto(one)));
        exceptions().forEach(one -> choice.addExceptions(toProto(one)));
        return choice;
    }

    private static RecipientChoice.Recipient toProto(Recipient recipient) {
        return RecipientChoice.Recipient.newBuilder()
                .setRecipientId(recipient.getRecipientId())
                .setDisplayName(recipient.getDisplayName())
                .build();
    }
}
