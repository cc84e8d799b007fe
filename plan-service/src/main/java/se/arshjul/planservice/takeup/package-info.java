/** What a version takes up of one that its plan follows: which plan follows which, and what follows what in them. */
@NullMarked
package se.arshjul.planservice.takeup;

import org.jspecify.annotations.NullMarked;
