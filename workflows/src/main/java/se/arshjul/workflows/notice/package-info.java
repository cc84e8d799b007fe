/** What people of a group are told by mail about their tasks, because they may not log in that day. */
@NullMarked
package se.arshjul.workflows.notice;

import org.jspecify.annotations.NullMarked;
