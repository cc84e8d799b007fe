/** Publications of results: a draft while they are reviewed, then frozen for good. */
@NullMarked
package se.arshjul.followupservice.result;

import org.jspecify.annotations.NullMarked;
