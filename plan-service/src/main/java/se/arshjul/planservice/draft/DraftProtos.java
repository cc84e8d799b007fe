package se.arshjul.planservice.draft;

import com.google.type.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.AdoptVersionRequest;
import se.arshjul.plan.v1.CirculateVersionRequest;
import se.arshjul.plan.v1.CreateDraftRequest;
import se.arshjul.plan.v1.DeleteDraftRequest;
import se.arshjul.plan.v1.PublishVersionRequest;
import se.arshjul.plan.v1.ReopenVersionRequest;
import se.arshjul.plan.v1.UpdateDraftRequest;
import se.arshjul.planservice.draft.Draft.Month;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.proto.UpdateMask;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Requests to write a version, as commands. */
final class DraftProtos {

    private static final Set<String> UPDATABLE =
            Set.of("title", "short_name", "version_date", "vision", "goal", "coverage");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final RequestRules<CreateDraftRequest> CREATE =
            RequestRules.of(CreateDraftRequest.getDefaultInstance()).maxLength("short_name", 100);

    private static final RequestRules<UpdateDraftRequest> UPDATE = RequestRules.of(
                    UpdateDraftRequest.getDefaultInstance())
            .required("version")
            .maxLength("version.title", 300)
            .maxLength("version.short_name", 100)
            .maxLength("version.vision", 2000)
            .maxLength("version.goal", 2000);

    private DraftProtos() {}

    static CreateDraft.Command toCommand(CreateDraftRequest request) {
        CREATE.check(request, DraftRefusals::invalid);
        var plan = PlanName.parse(request.getParent());
        var base = VersionName.parse(request.getBaseVersion());
        if (!base.plan().equals(plan)) {
            throw DraftRefusals.otherPlan();
        }
        return new CreateDraft.Command(plan, base, request.getShortName().strip());
    }

    static UpdateDraft.Command toCommand(UpdateDraftRequest request) {
        var wanted = request.getVersion();
        var paths = UpdateMask.paths(request.getUpdateMask(), wanted, UPDATABLE, DraftRefusals::invalid);
        List<FieldViolation> findings = new ArrayList<>(UPDATE.findings(request));
        if (paths.contains("title") && wanted.getTitle().isBlank()) {
            findings.add(new FieldViolation("version.title", "REQUIRED", "Required."));
        }
        if (paths.contains("version_date") && !isMonth(wanted.getVersionDate())) {
            findings.add(new FieldViolation("version.version_date", "NO_SUCH_DATE", "A year and a month, or neither."));
        }
        var coverage = paths.contains("coverage") ? coverage(wanted.getCoverage()) : null;
        if (paths.contains("coverage") && coverage == null) {
            findings.add(new FieldViolation("version.coverage", "REQUIRED", "Required."));
        }
        if (!findings.isEmpty()) {
            throw DraftRefusals.invalid(findings);
        }
        var changes = new Draft.Changes(
                paths.contains("title") ? wanted.getTitle().strip() : null,
                paths.contains("short_name") ? wanted.getShortName().strip() : null,
                paths.contains("version_date") ? month(wanted.getVersionDate()) : null,
                paths.contains("vision") ? wanted.getVision().strip() : null,
                paths.contains("goal") ? wanted.getGoal().strip() : null,
                coverage);
        return new UpdateDraft.Command(VersionName.parse(wanted.getName()), changes, wanted.getEtag());
    }

    private static boolean isMonth(Date date) {
        var none = date.getYear() == 0 && date.getMonth() == 0;
        var month = date.getYear() >= FIRST_YEAR
                && date.getYear() <= LAST_YEAR
                && date.getMonth() >= 1
                && date.getMonth() <= 12;
        return date.getDay() == 0 && (none || month);
    }

    private static Month month(Date date) {
        return date.getYear() == 0 ? Month.NONE : new Month(date.getYear(), date.getMonth());
    }

    private static Version.@Nullable Coverage coverage(se.arshjul.plan.v1.Version.Coverage coverage) {
        return switch (coverage) {
            case FULL -> Version.Coverage.FULL;
            case PARTIAL -> Version.Coverage.PARTIAL;
            case COVERAGE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    static DeleteDraft.Command toCommand(DeleteDraftRequest request) {
        return new DeleteDraft.Command(VersionName.parse(request.getName()), request.getEtag());
    }

    static CirculateVersion.Command toCommand(CirculateVersionRequest request) {
        return new CirculateVersion.Command(VersionName.parse(request.getName()), request.getEtag());
    }

    static ReopenVersion.Command toCommand(ReopenVersionRequest request) {
        return new ReopenVersion.Command(VersionName.parse(request.getName()), request.getEtag());
    }

    static AdoptVersion.Command toCommand(AdoptVersionRequest request) {
        return new AdoptVersion.Command(VersionName.parse(request.getName()), request.getEtag());
    }

    static PublishVersion.Command toCommand(PublishVersionRequest request) {
        return new PublishVersion.Command(VersionName.parse(request.getName()), request.getEtag());
    }
}
