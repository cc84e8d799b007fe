/** What each principal is asked in a survey: its request, from dispatch until it is settled. */
@NullMarked
package se.arshjul.followupservice.request;

import org.jspecify.annotations.NullMarked;
