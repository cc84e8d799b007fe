package se.arshjul.load.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Request;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.Principals;
import se.arshjul.local.rehearse.Stage;
import se.arshjul.local.rehearse.SurveyCalendar;

/** A platform of its own, and on it one survey that most scenarios share. */
public final class Ground implements AutoCloseable {

    /** Long enough for a day on which everybody is reminded, and no longer: each day takes its seconds. */
    private static final int DAYS_OPEN = 9;

    /** All people of a run log in from one address, more often than one household does. */
    private static final String LOGINS = "1000";

    private final Stage stage;
    private final Consumer<String> progress;

    /** Far from the years of the example. */
    private int nextYear = 2101;

    private boolean warm;
    private @Nullable String openSurvey;

    private Ground(Stage stage, Consumer<String> progress) {
        this.stage = stage;
        this.progress = progress;
    }

    /** Starts the platform on free ports, with a clock that can be moved and people for every body. */
    public static Ground open(Consumer<String> progress) {
        var stage = Stage.open(options -> options.with(Part.PORTAL, "ARSHJUL_WEB_LOGINSTARTS", LOGINS), progress);
        stage.principals().bringTo(Principals.REGISTERED);
        stage.days().quiet();
        return new Ground(stage, progress);
    }

    public Stage stage() {
        return stage;
    }

    public void say(String sentence) {
        progress.accept(sentence);
    }

    /** Plans a survey that opens tomorrow, of a year that none has yet. Returns its name. */
    public String plan() {
        var dates = SurveyCalendar.from(LocalDate.ofInstant(stage.days().now(), SurveyCalendar.ZONE), DAYS_OPEN);
        var last = dates.answerBy();
        return stage.agency()
                .planSurvey(
                        nextYear++, new SurveyCalendar(dates.open(), last, last, last.plusDays(1), last.plusDays(2)));
    }

    /** The survey that everybody has been asked to answer; it is dispatched when somebody first asks for it. */
    public String openSurvey() {
        if (openSurvey == null) {
            say("The shared survey goes out, which also warms everything up.");
            var survey = plan();
            stage.agency().dispatch(survey, Principals.REGISTERED);
            openSurvey = survey;
            warm = true;
        }
        return openSurvey;
    }

    /** The requests of the shared survey that are in this state. */
    public List<Request> requests(Request.State state) {
        return stage.agency().requests(openSurvey()).stream()
                .filter(request -> request.getState() == state)
                .toList();
    }

    /** The shared survey has been published. */
    public void published() {
        openSurvey = null;
    }

    /** Sees that a dispatch has been before, and that no survey is open whose daily work would be measured too. */
    public void clear() {
        if (!warm) {
            openSurvey();
        }
        if (openSurvey != null) {
            stage.agency().cancel(openSurvey);
            openSurvey = null;
        }
    }

    @Override
    public void close() {
        stage.close();
    }
}
