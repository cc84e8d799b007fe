package se.arshjul.portal.commitment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.CommitmentCount;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.DecideCommitmentsRequest;
import se.arshjul.plan.v1.DecideCommitmentsRequest.Decision;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.RequestCommitmentsRequest;
import se.arshjul.plan.v1.WithdrawCommitmentsRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.implementation.ActorDirectory;
import se.arshjul.portal.implementation.YearView;
import se.arshjul.portal.implementation.Years;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** Who has said what to the rows of a year and who has not, for those who ask; and what becomes of what was not accepted. */
@Controller
@RequestMapping("/uppfoljning/planer/{plan}/genomforande/{year}/ataganden")
class OverviewPages {

    /** As long as an actor usually needs to ask its own organisation. */
    private static final int USUAL_DAYS = 15;

    private final Years years;
    private final Rounds rounds;
    private final ActorDirectory directory;
    private final Calls<CommitmentServiceBlockingStub> commitments;
    private final Tasks tasks;
    private final InstantSource clock;

    OverviewPages(
            Years years,
            Rounds rounds,
            ActorDirectory directory,
            Calls<CommitmentServiceBlockingStub> commitments,
            Tasks tasks,
            InstantSource clock) {
        this.years = years;
        this.rounds = rounds;
        this.directory = directory;
        this.commitments = commitments;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** How one actor stands. */
    public record Line(CommitmentCount count, RoundView round) {

        public boolean isAskable() {
            return count.getProposedCount() > 0 && !(count.hasRound() && round.isOpen());
        }

        public int getDeviating() {
            return count.getChangeProposedCount() + count.getDeclinedCount();
        }
    }

    @GetMapping
    String list(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        var name = Years.name(plan, year);
        about(model, plan, name);
        var names = directory.names();
        var lines = rounds.counts(name).stream()
                .map(count ->
                        new Line(count, new RoundView(count.getRound(), ActorDirectory.name(names, count.getActor()))))
                .toList();
        form.start("", Map.of("answerByDate", usualDay()));
        model.addAttribute("lines", lines);
        model.addAttribute("askable", lines.stream().filter(Line::isAskable).count());
        return "commitment/overview";
    }

    private String usualDay() {
        return WorkingDays.plusWorkingDays(WorkingDays.dateOf(clock.instant()), USUAL_DAYS)
                .toString();
    }

    private void about(Model model, String plan, String name) {
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("one", new YearView(years.get(name, View.WORKING)));
    }

    @PostMapping
    String ask(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        var day = form.date("answerByDate");
        if (form.isWrong() || !isAsked(Years.name(plan, year), List.of(), day, form)) {
            return list(plan, year, form, model);
        }
        return "redirect:/uppfoljning/planer/{plan}/genomforande/{year}/ataganden";
    }

    /** Whether the question has gone out; what was refused stands in the form. */
    private boolean isAsked(String year, List<String> actors, Optional<LocalDate> day, Form form) {
        var asked = RequestCommitmentsRequest.newBuilder()
                .setParent(year)
                .addAllActors(actors)
                .setRequestId(form.getRequestId());
        day.ifPresent(chosen -> asked.setAnswerByDate(ProtoTime.toProto(chosen)));
        try {
            commitments.write(stub -> stub.requestCommitments(asked.build()));
            return true;
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return false;
        }
    }

    /** The actor of a round that is over is asked in another one, whatever it has answered. */
    @PostMapping("/{round}/igen")
    String askAgain(
            @PathVariable String plan, @PathVariable String year, @PathVariable String round, Form form, Model model) {
        var name = Years.name(plan, year);
        var day = form.date("answerByDate");
        if (form.isWrong() || !isAsked(name, List.of(rounds.get(name, round).getActor()), day, form)) {
            return show(plan, year, round, form, model);
        }
        return "redirect:/uppfoljning/planer/{plan}/genomforande/{year}/ataganden";
    }

    @GetMapping("/{round}")
    String show(
            @PathVariable String plan, @PathVariable String year, @PathVariable String round, Form form, Model model) {
        var name = Years.name(plan, year);
        about(model, plan, name);
        var found = rounds.get(name, round);
        var said = rounds.commitments(name, found.getActor());
        form.start(found.getEtag(), Map.of("decision", "", "answerByDate", usualDay(), "note", ""));
        model.addAttribute("round", new RoundView(found, ActorDirectory.name(directory.names(), found.getActor())));
        model.addAttribute(
                "commitments",
                years.rows(name, View.WORKING).stream()
                        .filter(row -> said.containsKey(row.row().getName()))
                        .map(row -> new CommitmentView(
                                row, said.getOrDefault(row.row().getName(), Commitment.getDefaultInstance())))
                        .toList());
        model.addAttribute(
                "history",
                rounds.answers(name, found.getActor()).stream()
                        .map(CommitmentView.Said::new)
                        .toList());
        return "commitment/round";
    }

    @PostMapping("/{round}")
    String decide(
            @PathVariable String plan, @PathVariable String year, @PathVariable String round, Form form, Model model) {
        var decision = form.value("decision");
        var day = form.date("answerByDate");
        if (decision.isEmpty()) {
            form.violated("decision", "REQUIRED");
        }
        if (form.isWrong()) {
            return show(plan, year, round, form, model);
        }
        var name = Years.name(plan, year) + "/commitmentRounds/" + round;
        try {
            if (decision.equals("WITHDRAW")) {
                withdraw(name, form);
            } else {
                var asked = DecideCommitmentsRequest.newBuilder()
                        .setName(name)
                        .setDecision(decision.equals("REOPEN") ? Decision.REOPEN : Decision.SETTLE)
                        .setNote(form.value("note"))
                        .setEtag(form.getEtag())
                        .setRequestId(form.getRequestId());
                day.ifPresent(chosen -> asked.setAnswerByDate(ProtoTime.toProto(chosen)));
                commitments.write(stub -> stub.decideCommitments(asked.build()));
            }
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(plan, year, round, form, model);
        }
        var done = decision.equals("REOPEN") ? "reopened" : "settled";
        tasks.complete("commitment-silence", name, done, form.getRequestId());
        tasks.complete("commitment-deviation", name, done, form.getRequestId());
        return "redirect:/uppfoljning/planer/{plan}/genomforande/{year}/ataganden";
    }

    private void withdraw(String name, Form form) {
        commitments.write(stub -> stub.withdrawCommitments(WithdrawCommitmentsRequest.newBuilder()
                .setName(name)
                .setNote(form.value("note"))
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build()));
    }
}
