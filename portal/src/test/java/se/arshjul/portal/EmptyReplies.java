package se.arshjul.portal;

import com.google.protobuf.Empty;
import java.util.Map;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.ListAmendmentsResponse;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.ListEnglishTextsResponse;
import se.arshjul.followup.v1.ListRevisitsResponse;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.Naming;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.plan.v1.ListOwnPlansResponse;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftServiceGrpc;

/** What is said about surveys and requests where there is nothing to say: pages ask for it all the same. */
final class EmptyReplies {

    private EmptyReplies() {}

    static void aboutSurveys(FakePlatform platform) {
        platform.answer(
                EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(),
                ListEarlierAnswersResponse.getDefaultInstance());
        platform.answer(ConsultationServiceGrpc.getGetConsultationMethod(), Consultation.getDefaultInstance());
        platform.answer(
                RecipientChoiceServiceGrpc.getGetRecipientChoiceMethod(),
                RecipientChoice.newBuilder().setEveryone(true).build());
        platform.answerOtherwise(ResultServiceGrpc.getGetNamingMethod(), Naming.getDefaultInstance());
        platform.answerOtherwise(
                ActorServiceGrpc.getListRecipientsMethod(), ListRecipientsResponse.getDefaultInstance());
        platform.answer(AmendmentServiceGrpc.getListAmendmentsMethod(), ListAmendmentsResponse.getDefaultInstance());
        platform.answer(
                ContradictionServiceGrpc.getListContradictionRulesMethod(),
                ListContradictionRulesResponse.getDefaultInstance());
        platform.answer(OwnPlanServiceGrpc.getListOwnPlansMethod(), ListOwnPlansResponse.getDefaultInstance());
        platform.answer(
                EnglishTextServiceGrpc.getListEnglishTextsMethod(), ListEnglishTextsResponse.getDefaultInstance());
        platform.answer(EnglishTextServiceGrpc.getGetEnglishTextMethod(), EnglishText.getDefaultInstance());
    }

    /** Nobody has begun to write anything, and of nothing can a draft be kept. */
    static void aboutDrafts(FakePlatform platform) {
        platform.answer(DraftServiceGrpc.getGetDraftMethod(), Draft.getDefaultInstance());
        platform.answer(DraftServiceGrpc.getDiscardDraftMethod(), Empty.getDefaultInstance());
    }

    static void aboutRequests(FakePlatform platform) {
        platform.answer(SectionServiceGrpc.getListSectionsMethod(), ListSectionsResponse.getDefaultInstance());
        platform.answer(
                ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                ListApprovedResponsesResponse.getDefaultInstance());
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(AssignmentServiceGrpc.getListAssignmentsMethod(), ListAssignmentsResponse.getDefaultInstance());
        platform.answer(RevisitServiceGrpc.getListRevisitsMethod(), ListRevisitsResponse.getDefaultInstance());
        platform.answerOtherwise(
                RequestServiceGrpc.getSummarizeRequestsMethod(), SummarizeRequestsResponse.getDefaultInstance());
        platform.refuse(
                RequestServiceGrpc.getGetReturnedResponseMethod(),
                Refusal.notFound("RESPONSE_NOT_FOUND", "Nothing has been returned.", Map.of()));
    }
}
