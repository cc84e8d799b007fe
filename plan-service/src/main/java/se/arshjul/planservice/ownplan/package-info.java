/** What regions and municipalities have stated of their own plans: the agency's register and theirs, not the public's. */
@NullMarked
package se.arshjul.planservice.ownplan;

import org.jspecify.annotations.NullMarked;
