/** To whom a survey is to go: everyone, or those who were chosen. */
@NullMarked
package se.arshjul.followupservice.recipient;

import org.jspecify.annotations.NullMarked;
