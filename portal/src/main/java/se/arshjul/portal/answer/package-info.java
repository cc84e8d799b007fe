/** A body answers its request: sections, answers, submitting, signing off, the receipt. */
@NullMarked
package se.arshjul.portal.answer;

import org.jspecify.annotations.NullMarked;
