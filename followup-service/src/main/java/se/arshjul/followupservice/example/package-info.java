/** Two earlier rounds with made-up answers, so that trends show; marked as such everywhere and never in production. */
@NullMarked
package se.arshjul.followupservice.example;

import org.jspecify.annotations.NullMarked;
