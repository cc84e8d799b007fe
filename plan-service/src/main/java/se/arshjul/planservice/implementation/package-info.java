/** Who does what in a year to carry out a plan, and how far it has come. */
@NullMarked
package se.arshjul.planservice.implementation;

import org.jspecify.annotations.NullMarked;
