/** Having a survey tried out by a few bodies before it goes out. */
@NullMarked
package se.arshjul.portal.pilot;

import org.jspecify.annotations.NullMarked;
