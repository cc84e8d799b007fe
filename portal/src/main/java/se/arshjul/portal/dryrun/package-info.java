/** What a dispatch would do, before it is approved: every recipient, every letter, and a test. */
@NullMarked
package se.arshjul.portal.dryrun;

import org.jspecify.annotations.NullMarked;
