CREATE TABLE survey (
    survey_id             text    NOT NULL,
    title                 text    NOT NULL,
    introduction          text    NOT NULL,
    legal_basis           text    NOT NULL,
    estimated_minutes     bigint  NOT NULL,
    single_signer_allowed boolean NOT NULL,
    plan_version          text    NOT NULL,
    copied_from           text,
    state                 text    NOT NULL,
    reason                text    NOT NULL,
    open_date             date,
    answer_by_date        date,
    accepted_until_date   date,
    reviewed_by_date      date,
    publish_date          date,
    analysis              text    NOT NULL,
    analysis_done         boolean NOT NULL,
    fact_sheet            text    NOT NULL,
    dispatch_time         timestamptz,
    request_count         bigint  NOT NULL,
    revision              bigint  NOT NULL,
    CONSTRAINT pk_survey PRIMARY KEY (survey_id),
    CONSTRAINT fk_survey_copied_from FOREIGN KEY (copied_from) REFERENCES survey (survey_id),
    CONSTRAINT ck_survey_survey_id CHECK (survey_id ~ '^[0-9]{4}$'),
    CONSTRAINT ck_survey_state CHECK (state IN ('DESIGNING', 'DESIGNED', 'APPROVED', 'OPEN', 'CLOSED', 'REVIEWING',
                                                'REVIEWED', 'CLEARED', 'PUBLISHED', 'CANCELLED')),
    CONSTRAINT ck_survey_dates_set CHECK (state IN ('DESIGNING', 'DESIGNED', 'CANCELLED')
        OR (open_date IS NOT NULL AND answer_by_date IS NOT NULL AND accepted_until_date IS NOT NULL
            AND reviewed_by_date IS NOT NULL AND publish_date IS NOT NULL)),
    CONSTRAINT ck_survey_dates_order CHECK (open_date <= answer_by_date AND answer_by_date <= accepted_until_date
        AND accepted_until_date <= reviewed_by_date AND reviewed_by_date < publish_date),
    CONSTRAINT ck_survey_dispatch_time CHECK (CASE state
        WHEN 'CANCELLED' THEN true
        ELSE (dispatch_time IS NOT NULL) = (state NOT IN ('DESIGNING', 'DESIGNED', 'APPROVED')) END),
    CONSTRAINT ck_survey_request_count CHECK (request_count >= 0)
);

CREATE INDEX ix_survey_copied_from ON survey (copied_from);

COMMENT ON TABLE survey IS 'A year''s questions to all principals.';
COMMENT ON COLUMN survey.survey_id IS 'The year it asks about, last part of its name.';
COMMENT ON COLUMN survey.title IS 'What it is called.';
COMMENT ON COLUMN survey.introduction IS 'What it is for, shown to those who answer; may be empty.';
COMMENT ON COLUMN survey.legal_basis IS 'On what legal ground it is asked; may be empty.';
COMMENT ON COLUMN survey.estimated_minutes IS 'Minutes that answering takes, by estimate; 0 when not estimated.';
COMMENT ON COLUMN survey.single_signer_allowed IS 'Whether a body with one person may sign alone.';
COMMENT ON COLUMN survey.plan_version IS 'Name of the plan version that its questions point to.';
COMMENT ON COLUMN survey.copied_from IS 'The survey it was copied from; null when it began as the example.';
COMMENT ON COLUMN survey.state IS 'Place in its life; see arshjul.followup.v1.Survey.State.';
COMMENT ON COLUMN survey.reason IS 'Why it was sent back or cancelled; empty otherwise.';
COMMENT ON COLUMN survey.open_date IS 'The day it goes out, in Europe/Stockholm; null until set.';
COMMENT ON COLUMN survey.answer_by_date IS 'The last day to answer; null until set.';
COMMENT ON COLUMN survey.accepted_until_date IS 'The last day on which late answers are taken; null until set.';
COMMENT ON COLUMN survey.reviewed_by_date IS 'The last day of review; null until set.';
COMMENT ON COLUMN survey.publish_date IS 'The day on which results are published; null until set.';
COMMENT ON COLUMN survey.analysis IS 'What the analyst found; empty until written.';
COMMENT ON COLUMN survey.analysis_done IS 'Whether the analyst has said that the analysis is written.';
COMMENT ON COLUMN survey.fact_sheet IS 'Text of the fact sheet; empty until written.';
COMMENT ON COLUMN survey.dispatch_time IS 'When its first requests went out; null before.';
COMMENT ON COLUMN survey.request_count IS 'How many requests it has.';
COMMENT ON COLUMN survey.revision IS 'Counts the changes of the survey itself; its etag.';

CREATE TABLE section (
    survey_id    text   NOT NULL,
    section_id   text   NOT NULL,
    position     bigint NOT NULL,
    title        text   NOT NULL,
    plan_element text   NOT NULL,
    reason       text   NOT NULL,
    CONSTRAINT pk_section PRIMARY KEY (survey_id, section_id),
    CONSTRAINT fk_section_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT uq_section_position UNIQUE (survey_id, position)
);

COMMENT ON TABLE section IS 'A part of a survey.';
COMMENT ON COLUMN section.survey_id IS 'The survey.';
COMMENT ON COLUMN section.section_id IS 'Id that stays the same over the years.';
COMMENT ON COLUMN section.position IS 'Place in the survey, from 1.';
COMMENT ON COLUMN section.title IS 'What it is called.';
COMMENT ON COLUMN section.plan_element IS 'Name of the plan element it is about; empty when it is about the body itself.';
COMMENT ON COLUMN section.reason IS 'Why it is asked.';

CREATE TABLE question (
    survey_id       text    NOT NULL,
    question_id     text    NOT NULL,
    section_id      text    NOT NULL,
    position        bigint  NOT NULL,
    kind            text    NOT NULL,
    wording         text    NOT NULL,
    help            text    NOT NULL,
    required        boolean NOT NULL,
    plan_element    text    NOT NULL,
    scale_min       bigint,
    scale_max       bigint,
    scale_min_label text,
    scale_max_label text,
    number_min      numeric,
    number_max      numeric,
    unit            text,
    decimals        bigint,
    max_length      bigint,
    revision        bigint  NOT NULL,
    CONSTRAINT pk_question PRIMARY KEY (survey_id, question_id),
    CONSTRAINT fk_question_section FOREIGN KEY (survey_id, section_id) REFERENCES section (survey_id, section_id),
    CONSTRAINT uq_question_position UNIQUE (survey_id, position) DEFERRABLE,
    CONSTRAINT ck_question_kind CHECK (kind IN ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'SCALE', 'NUMBER', 'TEXT')),
    CONSTRAINT ck_question_scale CHECK ((kind = 'SCALE') = (scale_min IS NOT NULL)
        AND (scale_min IS NULL) = (scale_max IS NULL) AND scale_min < scale_max),
    CONSTRAINT ck_question_number CHECK ((kind = 'NUMBER') = (decimals IS NOT NULL) AND number_min <= number_max),
    CONSTRAINT ck_question_text CHECK ((kind = 'TEXT') = (max_length IS NOT NULL))
);

CREATE INDEX ix_question_section_id ON question (survey_id, section_id);

COMMENT ON TABLE question IS 'A question of a survey; it can be changed only while the survey is being designed.';
COMMENT ON COLUMN question.survey_id IS 'The survey.';
COMMENT ON COLUMN question.question_id IS 'Id that stays the same over the years.';
COMMENT ON COLUMN question.section_id IS 'The section it stands in.';
COMMENT ON COLUMN question.position IS 'Place in the survey, from 1 without gaps; sections follow each other.';
COMMENT ON COLUMN question.kind IS 'How it is answered; see arshjul.followup.v1.Question.Kind.';
COMMENT ON COLUMN question.wording IS 'What is asked.';
COMMENT ON COLUMN question.help IS 'Help for the one who answers; may be empty.';
COMMENT ON COLUMN question.required IS 'Whether an answer must be given before submitting.';
COMMENT ON COLUMN question.plan_element IS 'Name of the plan element it is about; empty when it is about the body itself.';
COMMENT ON COLUMN question.scale_min IS 'Lowest value of a scale; null for other kinds.';
COMMENT ON COLUMN question.scale_max IS 'Highest value of a scale; null for other kinds.';
COMMENT ON COLUMN question.scale_min_label IS 'What the lowest value means; null for other kinds.';
COMMENT ON COLUMN question.scale_max_label IS 'What the highest value means; null for other kinds.';
COMMENT ON COLUMN question.number_min IS 'The least number that is taken; null for no limit and for other kinds.';
COMMENT ON COLUMN question.number_max IS 'The greatest number that is taken; null for no limit and for other kinds.';
COMMENT ON COLUMN question.unit IS 'What a number counts; null for other kinds.';
COMMENT ON COLUMN question.decimals IS 'How many decimals a number may have; null for other kinds.';
COMMENT ON COLUMN question.max_length IS 'The most characters of a text; null for other kinds.';
COMMENT ON COLUMN question.revision IS 'Counts the changes of the question itself; its etag.';

CREATE TABLE question_option (
    survey_id   text   NOT NULL,
    question_id text   NOT NULL,
    option_id   text   NOT NULL,
    position    bigint NOT NULL,
    label       text   NOT NULL,
    CONSTRAINT pk_question_option PRIMARY KEY (survey_id, question_id, option_id),
    CONSTRAINT fk_question_option_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id) ON DELETE CASCADE,
    CONSTRAINT uq_question_option_position UNIQUE (survey_id, question_id, position)
);

COMMENT ON TABLE question_option IS 'Something that can be chosen.';
COMMENT ON COLUMN question_option.survey_id IS 'The survey.';
COMMENT ON COLUMN question_option.question_id IS 'The question.';
COMMENT ON COLUMN question_option.option_id IS 'Id that stays the same over the years.';
COMMENT ON COLUMN question_option.position IS 'Place among the options, from 1.';
COMMENT ON COLUMN question_option.label IS 'What it says.';

CREATE FUNCTION question_stays_as_it_was_asked() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF EXISTS (SELECT FROM survey
                WHERE survey_id IN (NEW.survey_id, OLD.survey_id) AND dispatch_time IS NOT NULL) THEN
        RAISE EXCEPTION 'a question stays as it was asked';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

CREATE TRIGGER tr_question_settled
    BEFORE INSERT OR UPDATE OR DELETE ON question
    FOR EACH ROW EXECUTE FUNCTION question_stays_as_it_was_asked();

CREATE TRIGGER tr_question_option_settled
    BEFORE INSERT OR UPDATE OR DELETE ON question_option
    FOR EACH ROW EXECUTE FUNCTION question_stays_as_it_was_asked();

CREATE TRIGGER tr_section_settled
    BEFORE INSERT OR UPDATE OR DELETE ON section
    FOR EACH ROW EXECUTE FUNCTION question_stays_as_it_was_asked();
