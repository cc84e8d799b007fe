/** How results are reviewed: analysis, fact sheet and the decision on their publication. */
@NullMarked
package se.arshjul.followupservice.review;

import org.jspecify.annotations.NullMarked;
