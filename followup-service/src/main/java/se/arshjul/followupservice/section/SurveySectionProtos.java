package se.arshjul.followupservice.section;

import com.google.protobuf.Message;
import java.util.List;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.DeleteSurveySectionRequest;
import se.arshjul.followup.v1.UpdateSurveySectionRequest;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Sections of a survey between contract and domain. */
final class SurveySectionProtos {

    private static final String ELEMENT = "plans/[a-z0-9-]{1,63}/versions/[a-z0-9-]{1,63}/elements/[a-z0-9-]{1,63}";

    private static final RequestRules<CreateSurveySectionRequest> CREATE = shape(
                    RequestRules.of(CreateSurveySectionRequest.getDefaultInstance()))
            .required("section_id")
            .matches("section_id", SurveySectionName.ID);

    private static final RequestRules<UpdateSurveySectionRequest> UPDATE =
            shape(RequestRules.of(UpdateSurveySectionRequest.getDefaultInstance()));

    private SurveySectionProtos() {}

    private static <M extends Message> RequestRules<M> shape(RequestRules<M> rules) {
        return rules.length("section.title", 1, 200)
                .maxLength("section.reason", 2_000)
                .matches("section.plan_element", ELEMENT);
    }

    static CreateSurveySection.Command toCommand(CreateSurveySectionRequest request) {
        var name = new SurveySectionName(SurveyName.parse(request.getParent()), request.getSectionId());
        return new CreateSurveySection.Command(toSection(name, request.getSection(), CREATE.findings(request)));
    }

    static UpdateSurveySection.Command toCommand(UpdateSurveySectionRequest request) {
        var wanted = request.getSection();
        var name = SurveySectionName.parse(wanted.getName());
        return new UpdateSurveySection.Command(toSection(name, wanted, UPDATE.findings(request)), wanted.getEtag());
    }

    static DeleteSurveySection.Command toCommand(DeleteSurveySectionRequest request) {
        return new DeleteSurveySection.Command(SurveySectionName.parse(request.getName()), request.getEtag());
    }

    private static SurveySection toSection(
            SurveySectionName name, se.arshjul.followup.v1.SurveySection wanted, List<FieldViolation> findings) {
        if (!findings.isEmpty()) {
            throw SurveySectionRefusals.invalid(findings);
        }
        return new SurveySection(
                name,
                wanted.getPosition(),
                wanted.getTitle().strip(),
                wanted.getReason().strip(),
                wanted.getPlanElement(),
                Edit.NONE,
                0);
    }

    static se.arshjul.followup.v1.SurveySection toProto(SurveySection section) {
        return se.arshjul.followup.v1.SurveySection.newBuilder()
                .setName(section.name().toString())
                .setPosition(section.position())
                .setTitle(section.title())
                .setReason(section.reason())
                .setPlanElement(section.planElement())
                .setEtag(section.etag())
                .build();
    }
}
