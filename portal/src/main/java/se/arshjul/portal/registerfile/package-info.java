/** The register of actors as a file, and files of actors that are taken into it once somebody has looked at them. */
@NullMarked
package se.arshjul.portal.registerfile;

import org.jspecify.annotations.NullMarked;
