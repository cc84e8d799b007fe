/** The process in which an actor says what it commits itself to. */
@NullMarked
package se.arshjul.workflows.commitmentanchoring;

import org.jspecify.annotations.NullMarked;
