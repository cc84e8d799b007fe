ALTER TABLE survey
    DROP CONSTRAINT ck_survey_survey_id,
    ADD CONSTRAINT ck_survey_survey_id CHECK (survey_id ~ '^[0-9]{4}(-pilot-[1-9][0-9]*)?$');

COMMENT ON COLUMN survey.survey_id IS 'The year it asks about, last part of its name; with -pilot- and a number behind it for the copy of a survey that is tried out, which counts nowhere.';

CREATE TABLE pilot (
    survey_id      text        NOT NULL,
    number         bigint      NOT NULL,
    start_time     timestamptz NOT NULL,
    answer_by_date date        NOT NULL,
    recipients     bigint      NOT NULL,
    ended_by       text,
    end_time       timestamptz,
    CONSTRAINT pk_pilot PRIMARY KEY (survey_id, number),
    CONSTRAINT fk_pilot_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT ck_pilot_number CHECK (number > 0),
    CONSTRAINT ck_pilot_recipients CHECK (recipients > 0),
    CONSTRAINT ck_pilot_ended_by CHECK (ended_by IN ('ENDED', 'LAUNCHED', 'CANCELLED')),
    CONSTRAINT ck_pilot_end CHECK ((ended_by IS NULL) = (end_time IS NULL))
);

CREATE UNIQUE INDEX uq_pilot_lasting ON pilot (survey_id) WHERE end_time IS NULL;

COMMENT ON TABLE pilot IS 'That a survey was tried out before it went out: all that is left of it once it has ended.';
COMMENT ON COLUMN pilot.survey_id IS 'The survey that was tried out.';
COMMENT ON COLUMN pilot.number IS 'Place among the pilots of the survey, from 1.';
COMMENT ON COLUMN pilot.start_time IS 'When it started.';
COMMENT ON COLUMN pilot.answer_by_date IS 'The last day to answer.';
COMMENT ON COLUMN pilot.recipients IS 'How many principals were asked.';
COMMENT ON COLUMN pilot.ended_by IS 'What ended it; see arshjul.followup.v1.Pilot.End; null while it lasts.';
COMMENT ON COLUMN pilot.end_time IS 'When it ended and everything that was answered was deleted; null while it lasts.';
