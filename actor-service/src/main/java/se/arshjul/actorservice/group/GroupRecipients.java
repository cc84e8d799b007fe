package se.arshjul.actorservice.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.RecipientReport;
import se.arshjul.actorservice.actor.RecipientReport.Principal;
import se.arshjul.actorservice.actor.RecipientReport.Recipients;
import se.arshjul.runtime.page.Page;

/** Groups with the principals they have on a day. */
@Component
class GroupRecipients {

    /** A group, and how many principals it has. */
    record Counted(RecipientGroup group, int recipients) {

        static Counted among(List<Principal> principals, RecipientGroup group) {
            return new Counted(group, (int)
                    principals.stream().filter(group.members()::include).count());
        }
    }

    private final RecipientGroupRepository groups;
    private final RecipientReport recipients;

    GroupRecipients(RecipientGroupRepository groups, RecipientReport recipients) {
        this.groups = groups;
        this.recipients = recipients;
    }

    Page.Of<Counted> list(LocalDate asOf, Page page) {
        var principals = recipients.principals(asOf);
        return groups.list(page).map(group -> Counted.among(principals, group));
    }

    Counted get(RecipientGroupName name, LocalDate asOf) {
        return counted(groups.get(name), asOf);
    }

    Counted counted(RecipientGroup group, LocalDate asOf) {
        return Counted.among(recipients.principals(asOf), group);
    }

    /** Those in at least one of the groups. */
    Recipients of(Collection<RecipientGroupName> names, LocalDate asOf, Page page) {
        var wanted = names.stream().map(groups::get).toList();
        var found = recipients.principals(asOf).stream()
                .filter(principal ->
                        wanted.stream().anyMatch(group -> group.members().include(principal)))
                .map(Principal::id)
                .toList();
        return recipients.list(asOf, found, page);
    }
}
