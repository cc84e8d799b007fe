/** How it goes: surveys, requests, answers, results and their publication. */
@NullMarked
package se.arshjul.followupservice;

import org.jspecify.annotations.NullMarked;
