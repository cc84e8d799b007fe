/** The themes to which free-text answers to a question are coded. */
@NullMarked
package se.arshjul.followupservice.theme;

import org.jspecify.annotations.NullMarked;
