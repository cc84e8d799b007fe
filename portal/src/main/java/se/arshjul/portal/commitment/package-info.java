/** What actors commit themselves to and tell of their own work: for their own members, and for the agency that asks. */
@NullMarked
package se.arshjul.portal.commitment;

import org.jspecify.annotations.NullMarked;
