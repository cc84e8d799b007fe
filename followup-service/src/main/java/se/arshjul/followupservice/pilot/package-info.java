/** Trying a survey out on a few bodies before it goes out, of which nothing is kept but that it was done. */
@NullMarked
package se.arshjul.followupservice.pilot;

import org.jspecify.annotations.NullMarked;
