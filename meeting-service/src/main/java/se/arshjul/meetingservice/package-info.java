/** The meeting service: when a council meets. */
@NullMarked
package se.arshjul.meetingservice;

import org.jspecify.annotations.NullMarked;
