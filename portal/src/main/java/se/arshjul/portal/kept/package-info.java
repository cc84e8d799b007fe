/** What a person had typed when their session ended. */
@NullMarked
package se.arshjul.portal.kept;

import org.jspecify.annotations.NullMarked;
