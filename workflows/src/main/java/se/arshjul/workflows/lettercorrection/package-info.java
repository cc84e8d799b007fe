/** The process of a letter that reached nobody and that no other process looks after. */
@NullMarked
package se.arshjul.workflows.lettercorrection;

import org.jspecify.annotations.NullMarked;
