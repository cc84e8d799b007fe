/** The people of the worked example, named by their role. */
@NullMarked
package se.arshjul.local.people;

import org.jspecify.annotations.NullMarked;
