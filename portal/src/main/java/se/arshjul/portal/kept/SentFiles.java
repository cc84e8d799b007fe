package se.arshjul.portal.kept;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** What was sent along with what was typed. */
final class SentFiles {

    private SentFiles() {}

    /** What the files were called; none where the form has no files or cannot be read. */
    static List<String> names(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (read != null) {
            return named(read.getMultiFileMap().values().stream()
                    .flatMap(List::stream)
                    .map(MultipartFile::getOriginalFilename));
        }
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        try {
            return named(request.getParts().stream().map(Part::getSubmittedFileName));
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return List.of();
        }
    }

    /** A field for a file in which nobody has chosen one is sent all the same. */
    private static List<String> named(Stream<String> names) {
        return names.filter(Objects::nonNull).filter(name -> !name.isEmpty()).toList();
    }
}
