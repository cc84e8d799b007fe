/** What the register holds from the first start: regions, municipalities, national actors and, where wanted, example people. */
@NullMarked
package se.arshjul.actorservice.register;

import org.jspecify.annotations.NullMarked;
