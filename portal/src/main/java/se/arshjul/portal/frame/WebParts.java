package se.arshjul.portal.frame;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.arshjul.portal.form.FormArgument;
import se.arshjul.portal.kept.KeptPosts;
import se.arshjul.portal.session.RequireCapacity;
import se.arshjul.portal.session.StaffOnly;
import se.arshjul.portal.session.VisitorArgument;

/** What every page method may take as argument, and what happens around it. */
@Configuration(proxyBeanMethods = false)
class WebParts implements WebMvcConfigurer {

    /** Files, what explains itself without a body, and the pages on which the body is chosen. */
    private static final List<String> WITHOUT_CAPACITY = List.of(
            "/error",
            "/webjars/**",
            "/*.css",
            "/*.js",
            "/*.svg",
            "/_catalogue/**",
            "/actuator/**",
            "/aktorer/**",
            "/rad-och-grupper/**",
            "/planer/**",
            "/resultat/**",
            "/tillganglighet",
            "/personuppgifter",
            "/sprak/*",
            "/logga-in/**",
            "/fortsatt-inloggad",
            "/valj-uppdrag",
            "/forsta-inloggning",
            "/utan-uppdrag");

    private final FormArgument forms;
    private final VisitorArgument visitors;
    private final RequireCapacity capacity;
    private final StaffOnly staffOnly;
    private final KeptPosts kept;

    WebParts(
            FormArgument forms,
            VisitorArgument visitors,
            RequireCapacity capacity,
            StaffOnly staffOnly,
            KeptPosts kept) {
        this.forms = forms;
        this.visitors = visitors;
        this.capacity = capacity;
        this.staffOnly = staffOnly;
        this.kept = kept;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(forms);
        resolvers.add(visitors);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(capacity).excludePathPatterns(WITHOUT_CAPACITY);
        registry.addInterceptor(staffOnly).addPathPatterns("/uppfoljning", "/uppfoljning/**");
        registry.addInterceptor(kept);
    }
}
