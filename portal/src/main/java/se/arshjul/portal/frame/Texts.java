package se.arshjul.portal.frame;

import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The texts of all pages: every file of {@code messages/}; another language is the same file with its suffix. */
@Configuration(proxyBeanMethods = false)
class Texts {

    @Bean
    MessageSource messageSource(ResourcePatternResolver files) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        for (var file : files.getResources("classpath*:messages/*.properties")) {
            var name = String.valueOf(file.getFilename()).replace(".properties", "");
            source.addBasenames("messages/" + name.replaceFirst("_[a-z]{2}$", ""));
        }
        return source;
    }
}
