package se.arshjul.planservice.commitment;

import com.google.type.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.AnswerCommitmentsRequest;
import se.arshjul.plan.v1.CommitmentAnswer;
import se.arshjul.plan.v1.CommitmentCount;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.DecideCommitmentsRequest;
import se.arshjul.plan.v1.GivenAnswer;
import se.arshjul.plan.v1.RequestCommitmentsRequest;
import se.arshjul.plan.v1.WithdrawCommitmentsRequest;
import se.arshjul.planservice.commitment.DecideCommitments.Decision;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Commitments and rounds between contract and domain. */
final class CommitmentProtos {

    private static final RequestRules<RequestCommitmentsRequest> REQUEST = RequestRules.of(
                    RequestCommitmentsRequest.getDefaultInstance())
            .maxItems("actors", 500)
            .required("answer_by_date");

    private static final RequestRules<AnswerCommitmentsRequest> ANSWER = RequestRules.of(
                    AnswerCommitmentsRequest.getDefaultInstance())
            .required("answers")
            .maxItems("answers", 500)
            .maxLength("answers.comment", 2000);

    private static final RequestRules<DecideCommitmentsRequest> DECIDE = RequestRules.of(
                    DecideCommitmentsRequest.getDefaultInstance())
            .required("decision")
            .length("note", 1, 1000);

    private static final RequestRules<WithdrawCommitmentsRequest> WITHDRAW =
            RequestRules.of(WithdrawCommitmentsRequest.getDefaultInstance()).length("note", 1, 1000);

    /** Working days left on which an actor that has not answered is reminded. */
    private static final List<Integer> REMINDED = List.of(5, 2, 0);

    private CommitmentProtos() {}

    static RequestCommitments.Command toCommand(RequestCommitmentsRequest request) {
        REQUEST.check(request, CommitmentRefusals::invalid);
        return new RequestCommitments.Command(
                ImplementationName.parse(request.getParent()),
                List.copyOf(request.getActorsList()),
                ProtoTime.toLocalDate(request.getAnswerByDate()));
    }

    /** Who may answer is asked first: to others nothing is said about the answers either. */
    static AnswerCommitments.Command toCommand(AnswerCommitmentsRequest request) {
        var name = CommitmentGuard.requireMember(request.getName());
        ANSWER.check(request, CommitmentRefusals::invalid);
        return new AnswerCommitments.Command(
                name,
                request.getAnswersList().stream().map(CommitmentProtos::toGiven).toList(),
                request.getEtag());
    }

    private static AnswerCommitments.Given toGiven(GivenAnswer answer) {
        var state = switch (answer.getState()) {
            case ACCEPTED -> Commitment.State.ACCEPTED;
            case ACCEPTED_WITH_COMMENT -> Commitment.State.ACCEPTED_WITH_COMMENT;
            case CHANGE_PROPOSED -> Commitment.State.CHANGE_PROPOSED;
            case DECLINED -> Commitment.State.DECLINED;
            case PROPOSED, STATE_UNSPECIFIED, UNRECOGNIZED -> Commitment.State.PROPOSED;
        };
        return new AnswerCommitments.Given(answer.getRow(), state, answer.getComment());
    }

    static DecideCommitments.Command toCommand(DecideCommitmentsRequest request) {
        DECIDE.check(request, CommitmentRefusals::invalid);
        var decision = switch (request.getDecision()) {
            case REOPEN -> Decision.REOPEN;
            case SETTLE -> Decision.SETTLE;
            case DECISION_UNSPECIFIED, UNRECOGNIZED -> throw CommitmentRefusals.unknownDecision();
        };
        return new DecideCommitments.Command(
                RoundName.parse(request.getName()),
                decision,
                decision == Decision.REOPEN ? day(request.getAnswerByDate()) : null,
                request.getNote(),
                request.getEtag());
    }

    static DecideCommitments.Command toCommand(WithdrawCommitmentsRequest request) {
        WITHDRAW.check(request, CommitmentRefusals::invalid);
        return new DecideCommitments.Command(
                RoundName.parse(request.getName()), Decision.WITHDRAW, null, request.getNote(), request.getEtag());
    }

    private static @Nullable LocalDate day(Date date) {
        return date.equals(Date.getDefaultInstance()) ? null : ProtoTime.toLocalDate(date);
    }

    static CommitmentRound toProto(Standing standing, Instant now) {
        var round = standing.round();
        var today = WorkingDays.dateOf(now);
        var proto = CommitmentRound.newBuilder()
                .setName(round.name().toString())
                .setActor(round.name().actor())
                .setState(CommitmentRound.State.valueOf(round.state().name()))
                .setAnswerByDate(ProtoTime.toProto(round.answerBy()))
                .setAnswerByTime(ProtoTime.toProto(WorkingDays.endOfDay(round.answerBy())))
                .setWorkingDaysLeft(WorkingDays.workingDaysBetween(today, round.answerBy()))
                .setLate(round.isLate(now))
                .setCommitmentCount(standing.commitments().size())
                .setProposedCount(standing.proposed())
                .setDeviatingCount(standing.deviating())
                .setNote(round.note())
                .setRequestTime(ProtoTime.toProto(round.asking().time()))
                .setAskings(round.asking().times())
                .setEtag(standing.etag());
        if (round.state() == Round.State.ASKED && !round.isLate(now)) {
            reminder(round, today).ifPresent(day -> proto.setReminderDate(ProtoTime.toProto(day)));
        }
        var end = round.endTime();
        return end == null
                ? proto.build()
                : proto.setEndTime(ProtoTime.toProto(end)).build();
    }

    /** Today, or the working day before where letters were not sent any more when it was time; never that of the asking. */
    private static Optional<LocalDate> reminder(Round round, LocalDate today) {
        var asked = WorkingDays.dateOf(round.asking().time());
        return Stream.of(today, WorkingDays.onOrBefore(today.minusDays(1)))
                .filter(WorkingDays::isWorkingDay)
                .filter(day -> day.isAfter(asked))
                .filter(day -> REMINDED.contains(WorkingDays.workingDaysBetween(day, round.answerBy())))
                .findFirst();
    }

    static se.arshjul.plan.v1.Commitment toProto(Commitment commitment) {
        var proto = se.arshjul.plan.v1.Commitment.newBuilder()
                .setRow(commitment.row().name().toString())
                .setActor(commitment.actor())
                .setState(toProto(commitment.state()))
                .setComment(commitment.comment())
                .setChangedSince(commitment.changedSince());
        var time = commitment.answerTime();
        return time == null
                ? proto.build()
                : proto.setAnswerTime(ProtoTime.toProto(time)).build();
    }

    static CommitmentAnswer toProto(Answer answer) {
        return CommitmentAnswer.newBuilder()
                .setName(answer.name())
                .setState(toProto(answer.state()))
                .setComment(answer.comment())
                .setAnswerTime(ProtoTime.toProto(answer.answerTime()))
                .setAnsweredBy(answer.answeredBy())
                .setContentVersion(answer.contentVersion())
                .setActivity(answer.activity())
                .build();
    }

    static CommitmentCount.Builder count(String actor, List<Commitment> commitments) {
        return CommitmentCount.newBuilder()
                .setActor(actor)
                .setCommitmentCount(commitments.size())
                .setProposedCount(count(commitments, Commitment.State.PROPOSED))
                .setAcceptedCount(count(commitments, Commitment.State.ACCEPTED))
                .setCommentedCount(count(commitments, Commitment.State.ACCEPTED_WITH_COMMENT))
                .setChangeProposedCount(count(commitments, Commitment.State.CHANGE_PROPOSED))
                .setDeclinedCount(count(commitments, Commitment.State.DECLINED))
                .setChangedSinceCount((int)
                        commitments.stream().filter(Commitment::changedSince).count());
    }

    private static int count(List<Commitment> commitments, Commitment.State state) {
        return (int) commitments.stream().filter(one -> one.state() == state).count();
    }

    private static se.arshjul.plan.v1.Commitment.State toProto(Commitment.State state) {
        return se.arshjul.plan.v1.Commitment.State.valueOf(state.name());
    }
}
