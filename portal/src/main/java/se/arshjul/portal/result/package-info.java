/** Published results as anybody reads them, and the draft as the agency reviews it. */
@NullMarked
package se.arshjul.portal.result;

import org.jspecify.annotations.NullMarked;
