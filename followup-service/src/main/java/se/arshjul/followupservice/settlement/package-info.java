/** How requests end, and how their survey hears that all have. */
@NullMarked
package se.arshjul.followupservice.settlement;

import org.jspecify.annotations.NullMarked;
