/** The inbox: what waits for the visitor, and the line above each page on which a task is done. */
@NullMarked
package se.arshjul.portal.task;

import org.jspecify.annotations.NullMarked;
