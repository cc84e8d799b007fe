package se.arshjul.portal.commitment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.plan.v1.AnswerCommitmentsRequest;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.Commitment.State;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.GivenAnswer;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.implementation.RowView;
import se.arshjul.portal.implementation.YearView;
import se.arshjul.portal.implementation.Years;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/** "Vårt åtagande": what an actor is asked to do in a year, and what its own members say to each row. */
@Controller
@RequestMapping("/atagande")
class OwnCommitmentPages {

    private static final List<State> ANSWERS =
            List.of(State.ACCEPTED, State.ACCEPTED_WITH_COMMENT, State.CHANGE_PROPOSED, State.DECLINED);

    private final Years years;
    private final OwnYears ownYears;
    private final OwnRows ownRows;
    private final Rounds rounds;
    private final UnsentAnswers unsent;
    private final Calls<CommitmentServiceBlockingStub> commitments;
    private final Tasks tasks;
    private final MessageSource messages;

    OwnCommitmentPages(
            Years years,
            OwnYears ownYears,
            OwnRows ownRows,
            Rounds rounds,
            UnsentAnswers unsent,
            Calls<CommitmentServiceBlockingStub> commitments,
            Tasks tasks,
            MessageSource messages) {
        this.years = years;
        this.ownYears = ownYears;
        this.ownRows = ownRows;
        this.rounds = rounds;
        this.unsent = unsent;
        this.commitments = commitments;
        this.tasks = tasks;
        this.messages = messages;
    }

    @GetMapping
    String list(Visitor visitor, Model model) {
        model.addAttribute("rounds", ownYears.of(visitor));
        return "commitment/list";
    }

    @GetMapping("/{plan}/{year}")
    String show(@PathVariable String plan, @PathVariable String year, Visitor visitor, Form form, Model model) {
        var name = Years.name(plan, year);
        var round = round(plan, year, visitor);
        var said = rounds.commitments(name, visitor.actor());
        var one = new YearView(years.get(name, View.WORKING));
        var found = ownRows.of(one, visitor.actor());
        var asked = round.filter(latest -> latest.getState() == CommitmentRound.State.ASKED);
        model.addAttribute("unsent", unsent.of(form, asked.isPresent() ? found.worked() : List.of()));
        var start = new LinkedHashMap<String, Object>();
        said.forEach((row, commitment) -> {
            var number = row.replaceFirst(".*/", "");
            var answered = commitment.getState() != State.PROPOSED;
            start.put("answer-" + number, answered ? commitment.getState().name() : "");
            start.put("comment-" + number, commitment.getComment());
        });
        form.start(round.map(CommitmentRound::getEtag).orElse(""), start);
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("one", one);
        model.addAttribute("told", found.told());
        model.addAttribute("left", found.left());
        model.addAttribute(
                "round",
                round.map(latest -> new RoundView(latest, visitor.actorName())).orElse(null));
        model.addAttribute(
                "commitments",
                found.worked().stream()
                        .map(row -> new CommitmentView(
                                row, said.getOrDefault(row.row().getName(), Commitment.getDefaultInstance())))
                        .toList());
        model.addAttribute("answers", answers());
        model.addAttribute(
                "history",
                rounds.answers(name, visitor.actor()).stream()
                        .map(CommitmentView.Said::new)
                        .toList());
        return "commitment/own";
    }

    private Optional<CommitmentRound> round(String plan, String year, Visitor visitor) {
        return rounds.of("plans/" + plan, visitor.actor()).stream()
                .filter(found -> found.getName().contains("/implementationPlans/" + year + "/"))
                .findFirst();
    }

    private List<Choice> answers() {
        return ANSWERS.stream()
                .map(state -> Choice.of(
                        state.name(),
                        messages.getMessage("commitment.say." + state, null, LocaleContextHolder.getLocale())))
                .toList();
    }

    @PostMapping("/{plan}/{year}")
    String answer(@PathVariable String plan, @PathVariable String year, Visitor visitor, Form form, Model model) {
        var name = Years.name(plan, year);
        var given = given(name, ownRows.worked(name, visitor.actor()), form);
        if (given.isEmpty() && !form.isWrong()) {
            form.wrong("commitments", text("commitment.none.typed"));
        }
        var round = round(plan, year, visitor).map(CommitmentRound::getName).orElse("");
        if (form.isWrong()) {
            return show(plan, year, visitor, form, model);
        }
        try {
            var answered = commitments.write(stub -> stub.answerCommitments(AnswerCommitmentsRequest.newBuilder()
                    .setName(round)
                    .addAllAnswers(given)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
            complete(answered, form);
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(plan, year, visitor, form, model);
        }
        return "redirect:/atagande/{plan}/{year}";
    }

    /** What is said; a yes with words beside it is one with a comment, and everything else needs words. */
    private List<GivenAnswer> given(String name, List<RowView> rows, Form form) {
        var given = new ArrayList<GivenAnswer>();
        for (var row : rows) {
            var comment = form.value("comment-" + row.getNumber());
            state(form.value("answer-" + row.getNumber()))
                    .ifPresentOrElse(state -> given.add(answer(name, row, state, comment)), () -> {
                        if (!comment.isBlank()) {
                            form.wrong("answer-" + row.getNumber(), row.getMeasure(), text("violation.REQUIRED"));
                        }
                    });
        }
        given.stream()
                .filter(answer -> answer.getState() != State.ACCEPTED
                        && answer.getComment().isBlank())
                .forEach(answer -> {
                    var number = answer.getRow().replaceFirst(".*/", "");
                    form.wrong("comment-" + number, text("commitment.comment.missing", number));
                });
        return given;
    }

    private static GivenAnswer answer(String name, RowView row, State state, String comment) {
        var commented = state == State.ACCEPTED && !comment.isBlank() ? State.ACCEPTED_WITH_COMMENT : state;
        return GivenAnswer.newBuilder()
                .setRow(name + "/rows/" + row.getNumber())
                .setState(commented)
                .setComment(commented == State.ACCEPTED ? "" : comment)
                .build();
    }

    /** What a choice stands for; nothing where it is none. */
    static Optional<State> state(String typed) {
        return ANSWERS.stream().filter(state -> state.name().equals(typed)).findFirst();
    }

    /** The task leaves the inbox at once when nothing is left to answer. */
    private void complete(CommitmentRound answered, Form form) {
        if (answered.getState() == CommitmentRound.State.ANSWERED) {
            var decision = answered.getDeviatingCount() > 0 ? "deviating" : "accepted";
            Stream.of("commitment-anchoring", "commitment-silence")
                    .forEach(formKey -> tasks.complete(formKey, answered.getName(), decision, form.getRequestId()));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
