/** Whether publications show by name what each body answered. */
@NullMarked
package se.arshjul.followupservice.naming;

import org.jspecify.annotations.NullMarked;
