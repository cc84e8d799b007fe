/** Changing a survey that has gone out: one question in other words, or withdrawn. */
@NullMarked
package se.arshjul.portal.amendment;

import org.jspecify.annotations.NullMarked;
