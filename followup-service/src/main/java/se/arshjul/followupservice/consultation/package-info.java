/** What precedes a survey by SFS 1982:668: consultation and decision. */
@NullMarked
package se.arshjul.followupservice.consultation;

import org.jspecify.annotations.NullMarked;
