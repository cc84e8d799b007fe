/** Who acts for the visitor's body, kept by the body itself. */
@NullMarked
package se.arshjul.portal.people;

import org.jspecify.annotations.NullMarked;
