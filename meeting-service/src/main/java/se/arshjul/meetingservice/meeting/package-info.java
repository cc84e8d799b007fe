/** The calendar of meetings. */
@NullMarked
package se.arshjul.meetingservice.meeting;

import org.jspecify.annotations.NullMarked;
