package se.arshjul.portal.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a page method its {@link Form} and puts it in the model. */
@Component
public class FormArgument implements HandlerMethodArgumentResolver {

    private final RefusalTexts texts;

    FormArgument(RefusalTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = (ServletWebRequest) request;
        Map<String, List<String>> values = new HashMap<>();
        var posted = "POST".equals(servlet.getRequest().getMethod());
        if (posted) {
            request.getParameterMap().forEach((name, value) -> values.put(name, Arrays.asList(value)));
        }
        HttpServletResponse response = Objects.requireNonNull(servlet.getResponse());
        var form = new Form(texts, response, posted, values);
        if (container != null) {
            container.addAttribute("form", form);
        }
        return form;
    }
}
