package se.arshjul.portal.answer;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Stämmer talet?": saying why an unlikely number is right. */
@Controller
@RequestMapping("/svara/{survey}/{request}/stammer/{question}")
class LikelyPages {

    private final Requests requests;
    private final Calls<RequestServiceBlockingStub> calls;

    LikelyPages(Requests requests, Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.calls = calls;
    }

    @GetMapping
    String show(
            @PathVariable String survey,
            @PathVariable String request,
            @PathVariable String question,
            Form form,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var section = section(requests.sections(asked), question);
        var field = field(section, question);
        if (!field.isDoubtful() && !field.isConfirmed()) {
            return "redirect:" + new RequestView(asked).pathOf(section);
        }
        form.start(field.getEtag(), Map.of("comment", field.getComment()));
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("section", section);
        model.addAttribute("field", field);
        return "answer/likely";
    }

    @PostMapping
    String confirm(
            @PathVariable String survey,
            @PathVariable String request,
            @PathVariable String question,
            Form form,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var section = section(requests.sections(asked), question);
        var answer = field(section, question).saved().toBuilder()
                .setName(asked.getName() + "/answers/" + question)
                .setEtag(form.getEtag());
        answer.getConfirmationBuilder().setComment(form.value("comment").replace("\r\n", "\n"));
        try {
            calls.write(stub -> stub.updateAnswer(UpdateAnswerRequest.newBuilder()
                    .setAnswer(answer)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(survey, request, question, form, model);
        }
        return "redirect:" + new RequestView(asked).pathOf(section);
    }

    private static SectionView section(Iterable<SectionView> sections, String question) {
        for (var section : sections) {
            if (section.fields().stream().anyMatch(field -> field.getName().equals(question))) {
                return section;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static QuestionField field(SectionView section, String question) {
        return section.fields().stream()
                .filter(field -> field.getName().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
