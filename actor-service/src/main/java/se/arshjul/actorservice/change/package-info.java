/** How actors become others over time: renamed, merged, split; announced, dated, undone. */
@NullMarked
package se.arshjul.actorservice.change;

import org.jspecify.annotations.NullMarked;
