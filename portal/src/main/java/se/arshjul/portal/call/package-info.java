/** The gRPC calls of the pages: deadline, breaker, bulkhead, and what a page does when a service is silent. */
@NullMarked
package se.arshjul.portal.call;

import org.jspecify.annotations.NullMarked;
