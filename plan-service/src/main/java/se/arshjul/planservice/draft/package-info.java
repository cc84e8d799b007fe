/** Versions that are written here: started, decided, published. */
@NullMarked
package se.arshjul.planservice.draft;

import org.jspecify.annotations.NullMarked;
