/** How far what a plan wants done has come, as a coordinator confirms it. */
@NullMarked
package se.arshjul.planservice.progress;

import org.jspecify.annotations.NullMarked;
