package se.arshjul.portal.attachment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.language.DecimalText;

/** A file attached to an answer. */
public record AttachmentView(Attachment file) {

    private static final int KILO = 1024;

    /** Its number within the request. */
    public String getId() {
        return ResourceId.of(file.getName());
    }

    public String getName() {
        return file.getFileName();
    }

    /** As people read it: {@code 340 kB} or {@code 1,2 MB}. */
    public String getSize() {
        if (file.getSize() < KILO * KILO) {
            return Math.max(1, Math.ceilDiv(file.getSize(), KILO)) + " kB";
        }
        var megabytes =
                BigDecimal.valueOf(file.getSize()).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP);
        return DecimalText.of(megabytes.toPlainString()) + " MB";
    }

    public String getWho() {
        return file.getUploadedBy();
    }

    public String getWhen() {
        return DateText.moment(file.getUploadTime());
    }

    public String getSha256() {
        return file.getSha256();
    }

    /** Whether a virus scanner has passed it. */
    public boolean isScanned() {
        return file.getScan() == Attachment.Scan.CLEAN;
    }
}
