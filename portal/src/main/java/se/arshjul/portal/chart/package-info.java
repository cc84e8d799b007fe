/** Charts drawn on the server. */
@NullMarked
package se.arshjul.portal.chart;

import org.jspecify.annotations.NullMarked;
