/** The register of what plans measure by. */
@NullMarked
package se.arshjul.planservice.source;

import org.jspecify.annotations.NullMarked;
