package se.arshjul.portal.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.AbstractMultipartHttpServletRequest;

/** What was sent with too much, without the files: of those there is the name and how large they were. */
final class TooLargePost extends AbstractMultipartHttpServletRequest {

    /** As many fields, and as much in them, as a form may hold that comes without files. */
    private static final int MOST_FIELDS = 1000;

    private static final int MOST_TYPED = 200 * 1024;

    private final Map<String, String[]> typed = new LinkedHashMap<>();

    private TooLargePost(HttpServletRequest request, MultiValueMap<String, MultipartFile> files) {
        super(request);
        setMultipartFiles(files);
    }

    static TooLargePost nothing(HttpServletRequest request) {
        return new TooLargePost(request, new LinkedMultiValueMap<>());
    }

    static TooLargePost read(HttpServletRequest request) throws FileUploadException, IOException {
        var post = nothing(request);
        post.read();
        return post;
    }

    /** The same, of which an error page is to be made. */
    TooLargePost around(HttpServletRequest error) {
        var post = new TooLargePost(error, getMultipartFiles());
        post.typed.putAll(typed);
        return post;
    }

    private void read() throws FileUploadException, IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        int left = MOST_TYPED;
        int parts = 0;
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        for (var sent = upload.getItemIterator(new ServletRequestContext(getRequest())); sent.hasNext(); parts++) {
            var part = sent.next();
            if (parts >= MOST_FIELDS) {
                throw new FileUploadException("more fields than any form has");
            }
            try (var content = part.openStream()) {
                if (part.isFormField()) {
                    var value = content.readNBytes(left + 1);
                    left -= value.length;
                    if (left < 0) {
                        throw new FileUploadException("more text than any form takes");
                    }
                    fields.computeIfAbsent(part.getFieldName(), first -> new ArrayList<>())
                            .add(new String(value, StandardCharsets.UTF_8));
                } else {
                    files.add(part.getFieldName(), file(part.getFieldName(), part.getName(), content));
                }
            }
        }
        fields.forEach((name, values) -> typed.put(name, values.toArray(String[]::new)));
        setMultipartFiles(files);
    }

    private static MultipartFile file(String field, @Nullable String name, InputStream content) throws IOException {
        return new LostFile(field, name == null ? "" : name, content.transferTo(OutputStream.nullOutputStream()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = typed.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(typed);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(typed.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return typed.get(name);
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    @Override
    public @Nullable String getMultipartContentType(String field) {
        return null;
    }

    @Override
    public @Nullable HttpHeaders getMultipartHeaders(String field) {
        return null;
    }
}
