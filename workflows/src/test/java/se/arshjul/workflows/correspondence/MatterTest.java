package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.wording.Facts;

class MatterTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-27T22:59:59.999999Z, 2026-03-27",
        "2026-03-29T21:59:59.999999Z, 2026-03-29",
        "2026-03-30T21:59:59.999999Z, 2026-03-30",
        "2026-10-23T21:59:59.999999Z, 2026-10-23",
        "2026-10-25T22:59:59.999999Z, 2026-10-25",
        "2026-10-26T22:59:59.999999Z, 2026-10-26",
        "2028-02-29T22:59:59.999999Z, 2028-02-29"
    })
    void aLetterNamesTheDayWhoseLastMomentItIsByTheClocksOfSweden(Instant last, LocalDate day) {
        var request = Request.newBuilder()
                .setName("surveys/2026/requests/region-uppsala")
                .setAnswerByTime(ProtoTime.toProto(last))
                .setAcceptedUntilTime(ProtoTime.toProto(last));
        var survey = Survey.newBuilder()
                .setReviewedByDate(ProtoTime.toProto(day))
                .setPublishDate(ProtoTime.toProto(day.plusDays(1)));

        var dates = new Matter(request.build(), survey.build())
                .facts(day, "http://127.0.0.1")
                .dates();

        assertThat(dates.answerBy()).isEqualTo(day);
        assertThat(dates.acceptedUntil()).isEqualTo(day);
    }

    @Test
    void aLetterKnowsWhatTheSurveySaysOfItselfInEnglish() {
        var day = LocalDate.parse("2026-10-20");
        var survey = Survey.newBuilder()
                .setTitle("Uppföljning 2026")
                .setReviewedByDate(ProtoTime.toProto(day))
                .setPublishDate(ProtoTime.toProto(day))
                .addEnglish(Part.newBuilder().setField("title").setEnglish("Follow-up 2026"));

        var facts = new Matter(
                        Request.newBuilder()
                                .setName("surveys/2026/requests/region-uppsala")
                                .build(),
                        survey.build())
                .facts(day, "http://127.0.0.1");

        assertThat(facts.survey()).isEqualTo("Uppföljning 2026");
        assertThat(facts.english()).isEqualTo(new Facts.English("Follow-up 2026", ""));
    }
}
