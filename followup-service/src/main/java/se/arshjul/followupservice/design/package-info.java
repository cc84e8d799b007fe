/** The rules by which answers contradict each other, written while their survey is designed. */
@NullMarked
package se.arshjul.followupservice.design;

import org.jspecify.annotations.NullMarked;
