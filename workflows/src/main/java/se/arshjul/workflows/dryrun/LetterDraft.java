package se.arshjul.workflows.dryrun;

import java.util.List;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.wording.Facts;

/**
 * Everything a letter needs, before there is a request that it would be about.
 *
 * @param displayName what the recipient is called
 * @param addresses where it would go
 * @param address to whom it is written: the first of them
 */
record LetterDraft(
        LetterKind kind, String displayName, List<String> addresses, String address, boolean toMailbox, Facts facts) {}
