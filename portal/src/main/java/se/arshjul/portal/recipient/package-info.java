/** Groups of recipients, and the choice of those to whom a survey goes. */
@NullMarked
package se.arshjul.portal.recipient;

import org.jspecify.annotations.NullMarked;
