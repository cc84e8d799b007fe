/** What bodies state of their own plans, as the process takes it to the register of plans. */
@NullMarked
package se.arshjul.followupservice.statedplan;

import org.jspecify.annotations.NullMarked;
