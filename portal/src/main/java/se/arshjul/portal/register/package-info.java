/** The register of actors over time: who there is, what they were called, how they become others, on which seats they sit. */
@NullMarked
package se.arshjul.portal.register;

import org.jspecify.annotations.NullMarked;
