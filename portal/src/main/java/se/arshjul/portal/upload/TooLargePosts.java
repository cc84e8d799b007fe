package se.arshjul.portal.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets what was typed through where it came with more files than the server takes: those are read to their end and
 * thrown away, and the page says at their fields that they are too large. Who sends without script has nothing else.
 */
public final class TooLargePosts extends OncePerRequestFilter {

    /** A film of a meeting; who sends more waits so long that nobody would, and is cut off. */
    private static final long MOST_READ = DataSize.ofMegabytes(512).toBytes();

    private static final String READ = TooLargePost.class.getName();

    private final long taken;

    public TooLargePosts(DataSize taken) {
        this.taken = taken.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        var length = request.getContentLengthLong();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || length <= taken
                || length > MOST_READ;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(READ) instanceof TooLargePost read) {
            chain.doFilter(read.around(request), response);
            return;
        }
        TooLargePost post;
        try {
            post = TooLargePost.read(request);
        } catch (FileUploadException unreadable) {
            request.setAttribute(READ, TooLargePost.nothing(request));
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setAttribute(READ, post);
        chain.doFilter(post, response);
    }

    /** An error page is made of the same request, which cannot be read twice. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
