/** Bodies beside each other: all questions at a glance, and one body against others and the country. */
@NullMarked
package se.arshjul.portal.compare;

import org.jspecify.annotations.NullMarked;
