/** The agency's pages for a survey: planning, design, dispatch, watching, judging, review and publication. */
@NullMarked
package se.arshjul.portal.survey;

import org.jspecify.annotations.NullMarked;
