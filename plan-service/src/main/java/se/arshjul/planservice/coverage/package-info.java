/** How all plans that follow a version take up its parts: a row for each plan, what they come to, and what few take up. */
@NullMarked
package se.arshjul.planservice.coverage;

import org.jspecify.annotations.NullMarked;
