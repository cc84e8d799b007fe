/** Results side by side: a question over the years, and bodies with each other. */
@NullMarked
package se.arshjul.followupservice.comparison;

import org.jspecify.annotations.NullMarked;
