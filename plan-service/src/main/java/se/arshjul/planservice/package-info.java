/** The plan service: what the work is about. */
@NullMarked
package se.arshjul.planservice;

import org.jspecify.annotations.NullMarked;
