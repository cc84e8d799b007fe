/** Plans for everybody: what they consist of, how they follow each other, what is known of how they go. */
@NullMarked
package se.arshjul.portal.plan;

import org.jspecify.annotations.NullMarked;
