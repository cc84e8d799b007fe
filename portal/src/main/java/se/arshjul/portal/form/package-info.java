/** What a form holds while a person works with it: values, guards, what is wrong. */
@NullMarked
package se.arshjul.portal.form;

import org.jspecify.annotations.NullMarked;
