/** What a dispatch would do, before it is approved. */
@NullMarked
package se.arshjul.workflows.dryrun;

import org.jspecify.annotations.NullMarked;
