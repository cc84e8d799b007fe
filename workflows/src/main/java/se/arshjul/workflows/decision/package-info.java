/** What services say was decided, matched with the inbox: the item ends even when the page's second call is lost. */
@NullMarked
package se.arshjul.workflows.decision;

import org.jspecify.annotations.NullMarked;
