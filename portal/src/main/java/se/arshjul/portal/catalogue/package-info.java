/** The living catalogue of page parts; never in production. */
@NullMarked
package se.arshjul.portal.catalogue;

import org.jspecify.annotations.NullMarked;
