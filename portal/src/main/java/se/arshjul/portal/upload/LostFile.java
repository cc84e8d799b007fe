package se.arshjul.portal.upload;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with more than the server takes: its name and its size, and nothing of what it held. */
public record LostFile(String field, String fileName, long size) implements MultipartFile {

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() {
        throw new IllegalStateException("nothing is kept of " + fileName);
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(getBytes());
    }

    @Override
    public void transferTo(File target) {
        throw new IllegalStateException("nothing is kept of " + fileName);
    }
}
