/** Four eyes: who has done the work does not approve it. */
@NullMarked
package se.arshjul.followupservice.duty;

import org.jspecify.annotations.NullMarked;
