package se.arshjul.followupservice.teamwork;

import se.arshjul.followup.v1.AssignSectionRequest;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.ReportSectionRequest;
import se.arshjul.followup.v1.Section;
import se.arshjul.followupservice.teamwork.HeldSection.Completion;
import se.arshjul.followupservice.teamwork.HeldSection.Holder;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Sections of requests as messages. */
final class SectionProtos {

    private static final RequestRules<AssignSectionRequest> RELEASE =
            RequestRules.of(AssignSectionRequest.getDefaultInstance()).maxLength("holder_name", 120);
    private static final RequestRules<AssignSectionRequest> ASSIGN = RELEASE.required("holder_name");

    private SectionProtos() {}

    static AssignSection.Command toCommand(AssignSectionRequest request) {
        var name = SectionName.parse(request.getName());
        var released = request.getHolder().isEmpty();
        (released ? RELEASE : ASSIGN).check(request, SectionRefusals::invalid);
        var holder = released
                ? Holder.NOBODY
                : new Holder(request.getHolder(), request.getHolderName().strip());
        return new AssignSection.Command(name, holder, request.getEtag());
    }

    static ReportSection.Command toCommand(ReportSectionRequest request) {
        var name = SectionName.parse(request.getName());
        return new ReportSection.Command(
                name,
                switch (request.getCompletion()) {
                    case COMPLETED -> Completion.COMPLETED;
                    case LATER -> Completion.LATER;
                    case COMPLETION_UNSPECIFIED, UNRECOGNIZED -> throw SectionRefusals.nothingSaid();
                });
    }

    static ListSectionsResponse toProto(Page.Of<HeldSection> page) {
        return ListSectionsResponse.newBuilder()
                .addAllSections(page.map(SectionProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static Section toProto(HeldSection section) {
        var holding = section.holding();
        var reply = Section.newBuilder()
                .setName(section.name().toString())
                .setHolder(holding.holder().assignment())
                .setHolderName(holding.holder().name())
                .setAnsweredCount(section.answered())
                .setQuestionCount(section.questions())
                .setEtag(holding.etag());
        var given = holding.given();
        if (given != null) {
            reply.setAssignedBy(given.name()).setAssignTime(ProtoTime.toProto(given.time()));
        }
        var lastEdit = section.lastEdit();
        if (lastEdit != null) {
            reply.setLastSavedBy(lastEdit.name()).setLastSaveTime(ProtoTime.toProto(lastEdit.time()));
        }
        var report = section.report();
        if (report != null) {
            reply.setCompletion(toProto(report.completion()))
                    .setReportedBy(report.said().name())
                    .setReportTime(ProtoTime.toProto(report.said().time()));
        }
        return reply.build();
    }

    private static Section.Completion toProto(Completion completion) {
        return switch (completion) {
            case COMPLETED -> Section.Completion.COMPLETED;
            case LATER -> Section.Completion.LATER;
        };
    }
}
