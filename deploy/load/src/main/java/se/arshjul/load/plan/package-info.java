/** Plans beside each other: the editions of the national one, and how very many follow it. */
@NullMarked
package se.arshjul.load.plan;

import org.jspecify.annotations.NullMarked;
