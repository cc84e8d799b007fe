package se.arshjul.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A page test in a real browser: test methods may take a Playwright {@code Page}, new for each test. One browser serves
 * the whole run; without one the test is skipped, in one visible line.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@ExtendWith(RealBrowser.class)
public @interface BrowserTest {}
