/** Longer time to answer for one body: asked for, granted or declined. */
@NullMarked
package se.arshjul.followupservice.extension;

import org.jspecify.annotations.NullMarked;
