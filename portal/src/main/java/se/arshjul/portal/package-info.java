/** The web pages of the platform. */
@NullMarked
package se.arshjul.portal;

import org.jspecify.annotations.NullMarked;
