package se.arshjul.portal.answer;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.arshjul.followup.v1.ListSurveysRequest;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.ownplan.OwnPlans;
import se.arshjul.portal.session.Visitor;

/** "Era svar alla år": what the body answered each year, newest first, and what we keep of its own plan by that. */
@Controller
class YearsPages {

    /** A year's request, and where its results are read; empty before they are published. */
    public record Year(String year, RequestView request, String results) {

        static Year of(RequestView request, Map<String, Survey> surveys) {
            var survey = request.request().getName().replaceFirst("/requests/.*", "");
            var year = survey.replaceFirst("surveys/", "");
            var state =
                    surveys.getOrDefault(survey, Survey.getDefaultInstance()).getState();
            if (state != Survey.State.PUBLISHED) {
                return new Year(year, request, "");
            }
            var counted = request.request().getState() == Request.State.ACCEPTED;
            return new Year(year, request, counted ? request.getPath() + "/resultat" : "/resultat/" + year);
        }
    }

    private final RequestListPages requests;
    private final Calls<SurveyServiceBlockingStub> surveys;
    private final OwnPlans ownPlans;

    YearsPages(RequestListPages requests, Calls<SurveyServiceBlockingStub> surveys, OwnPlans ownPlans) {
        this.requests = requests;
        this.surveys = surveys;
        this.ownPlans = ownPlans;
    }

    @GetMapping("/svara/alla-ar")
    String years(Visitor visitor, Model model) {
        // First what the page cannot do without: a service that was silent is not asked again.
        var asked = requests.own();
        var known = surveys();
        model.addAttribute(
                "years",
                asked.map(own -> own.stream()
                        .filter(request -> !request.isPilot())
                        .map(request -> Year.of(request, known))
                        .toList()));
        model.addAttribute("plans", ownPlans.of(visitor.actor()));
        return "answer/years";
    }

    /** By name; none while they cannot be read, and then no results are linked. */
    private Map<String, Survey> surveys() {
        return surveys.part(stub -> EveryPage.of(
                                token -> stub.listSurveys(ListSurveysRequest.newBuilder()
                                        .setPageSize(200)
                                        .setPageToken(token)
                                        .build()),
                                ListSurveysResponse::getSurveysList,
                                ListSurveysResponse::getNextPageToken)
                        .stream()
                        .collect(Collectors.toMap(Survey::getName, Function.identity())))
                .orElse(Map.of());
    }
}
