/** What regions and municipalities have stated of their own plans, for the agency and for the body itself. */
@NullMarked
package se.arshjul.portal.ownplan;

import org.jspecify.annotations.NullMarked;
