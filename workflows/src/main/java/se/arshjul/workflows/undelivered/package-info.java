/** Letters that reached nobody and that no running process looks after: each ends as somebody's task. */
@NullMarked
package se.arshjul.workflows.undelivered;

import org.jspecify.annotations.NullMarked;
