/** What accepted responses come to: counts with their denominators, means and medians. */
@NullMarked
package se.arshjul.followupservice.aggregation;

import org.jspecify.annotations.NullMarked;
