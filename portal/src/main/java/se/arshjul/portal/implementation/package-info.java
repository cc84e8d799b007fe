/** Who does what in a year to carry out a plan: for the agency, which keeps it, and for everybody when it is published. */
@NullMarked
package se.arshjul.portal.implementation;

import org.jspecify.annotations.NullMarked;
