/** How the agency plans a survey: from its creation to the approval of its dispatch, and what it changes later. */
@NullMarked
package se.arshjul.followupservice.planning;

import org.jspecify.annotations.NullMarked;
