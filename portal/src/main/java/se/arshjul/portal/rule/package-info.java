/** The rules by which answers to a survey contradict each other: read, said in words and written in a form. */
@NullMarked
package se.arshjul.portal.rule;

import org.jspecify.annotations.NullMarked;
