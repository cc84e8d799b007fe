/** Files attached to answers: shown, sent, fetched and removed. */
@NullMarked
package se.arshjul.portal.attachment;

import org.jspecify.annotations.NullMarked;
