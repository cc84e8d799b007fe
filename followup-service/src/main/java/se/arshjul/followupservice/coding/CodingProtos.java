package se.arshjul.followupservice.coding;

import se.arshjul.followup.v1.CodeFreeTextRequest;
import se.arshjul.followup.v1.CodeFreeTextsRequest;
import se.arshjul.followup.v1.CodeFreeTextsResponse;
import se.arshjul.followup.v1.ListCodingsResponse;
import se.arshjul.followup.v1.ListFreeTextsRequest;
import se.arshjul.followup.v1.ListFreeTextsResponse;
import se.arshjul.followup.v1.ListThemeChangesResponse;
import se.arshjul.followupservice.coding.CodingRepository.ThemeChange;
import se.arshjul.followupservice.coding.FreeTextRepository.Coding;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.theme.ThemeName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Coding as messages. */
final class CodingProtos {

    private static final RequestRules<ListFreeTextsRequest> LIST =
            RequestRules.of(ListFreeTextsRequest.getDefaultInstance()).matches("theme_id", ThemeName.ID);

    private static final RequestRules<CodeFreeTextRequest> ONE = RequestRules.of(
                    CodeFreeTextRequest.getDefaultInstance())
            .maxItems("theme_ids", 50)
            .matches("theme_ids", ThemeName.ID);

    private static final RequestRules<CodeFreeTextsRequest> MANY = RequestRules.of(
                    CodeFreeTextsRequest.getDefaultInstance())
            .required("names")
            .maxItems("names", 200)
            .required("theme_id")
            .matches("theme_id", ThemeName.ID);

    private CodingProtos() {}

    static FreeTextRepository.Filter toFilter(ListFreeTextsRequest request) {
        LIST.check(request, CodingRefusals::invalid);
        return new FreeTextRepository.Filter(request.getThemeId(), request.getUncoded());
    }

    static CodeFreeText.Command toCommand(CodeFreeTextRequest request) {
        ONE.check(request, CodingRefusals::invalid);
        return new CodeFreeText.Command(
                FreeTextName.parse(request.getName()),
                request.getThemeIdsList().stream().distinct().sorted().toList(),
                request.getEtag());
    }

    static CodeFreeTexts.Command toCommand(CodeFreeTextsRequest request) {
        MANY.check(request, CodingRefusals::invalid);
        return new CodeFreeTexts.Command(
                QuestionName.parse(request.getParent()),
                request.getNamesList().stream().distinct().sorted().toList(),
                request.getThemeId(),
                request.getRemove());
    }

    static ListCodingsResponse toCodings(Page.Of<Coding> page, boolean open) {
        return ListCodingsResponse.newBuilder()
                .addAllCodings(page.map(coding -> toProto(coding, open)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static se.arshjul.followup.v1.Coding toProto(Coding coding, boolean open) {
        return se.arshjul.followup.v1.Coding.newBuilder()
                .setQuestion(coding.question().toString())
                .setWording(coding.wording())
                .setThemes(coding.themes())
                .setAnswered(coding.answered())
                .setCoded(coding.coded())
                .setOpen(open)
                .build();
    }

    static ListFreeTextsResponse toTexts(Page.Of<FreeText> page) {
        return ListFreeTextsResponse.newBuilder()
                .addAllFreeTexts(page.map(CodingProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.FreeText toProto(FreeText text) {
        return se.arshjul.followup.v1.FreeText.newBuilder()
                .setName(text.name().toString())
                .setDisplayName(text.displayName())
                .setText(text.text())
                .addAllThemeIds(text.themes())
                .setEtag(text.etag())
                .build();
    }

    static CodeFreeTextsResponse toProto(CodeFreeTexts.Report report) {
        return CodeFreeTextsResponse.newBuilder()
                .setChanged(report.changed())
                .setUnchanged(report.unchanged())
                .addAllMissing(report.missing())
                .build();
    }

    static ListThemeChangesResponse toChanges(Page.Of<ThemeChange> page) {
        return ListThemeChangesResponse.newBuilder()
                .addAllThemeChanges(page.map(CodingProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static se.arshjul.followup.v1.ThemeChange toProto(ThemeChange change) {
        return se.arshjul.followup.v1.ThemeChange.newBuilder()
                .setThemeId(change.theme())
                .setDisplayName(change.displayName())
                .setKind(
                        change.added()
                                ? se.arshjul.followup.v1.ThemeChange.Kind.ADDED
                                : se.arshjul.followup.v1.ThemeChange.Kind.REMOVED)
                .setChangeTime(ProtoTime.toProto(change.time()))
                .setChangedBy(change.by())
                .build();
    }
}
