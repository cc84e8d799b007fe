package se.arshjul.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import se.arshjul.portal.call.Unreachable;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.kept.KeptPosts;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.refusal.Refusal;

/** What a page becomes when it cannot be shown: a page that says so, with what was sent still on it. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final RefusalTexts texts;
    private final Traces traces;

    ErrorPages(RefusalTexts texts, Traces traces) {
        this.texts = texts;
        this.traces = traces;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        var status = switch (refusal.code()) {
            case INVALID_ARGUMENT, ALREADY_EXISTS -> HttpStatus.valueOf(422);
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FAILED_PRECONDITION, ABORTED -> HttpStatus.CONFLICT;
            case PERMISSION_DENIED, UNAUTHENTICATED -> HttpStatus.FORBIDDEN;
            case RESOURCE_EXHAUSTED, UNAVAILABLE, DEADLINE_EXCEEDED -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        var page = page(status, request);
        page.addObject("text", texts.text(refusal));
        return page;
    }

    @ExceptionHandler
    ModelAndView unreachable(Unreachable silent, HttpServletRequest request) {
        LOG.atWarn()
                .addKeyValue("downstream", silent.service())
                .log("A page could not be shown: its service is silent");
        var page = page(HttpStatus.SERVICE_UNAVAILABLE, request);
        // The same request id: sent again it is done once.
        page.addObject("again", true);
        return page;
    }

    /** Goes on to the entry point, which keeps what was sent and leads to the login. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void loginNeeded(RuntimeException needed) {
        throw needed;
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), request);
        }
        LOG.atError().setCause(failure).log("A page failed");
        return page(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        var page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("trace", traces.traceId());
        page.addObject("sent", KeptPosts.sent(request).orElse(null));
        return page;
    }
}
