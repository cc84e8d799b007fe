CREATE TABLE publication (
    survey_id      text        NOT NULL,
    publication_id text        NOT NULL,
    title          text        NOT NULL,
    snapshot_time  timestamptz NOT NULL,
    publish_time   timestamptz,
    analysis       text        NOT NULL,
    fact_sheet     text        NOT NULL,
    content_hash   text        NOT NULL,
    CONSTRAINT pk_publication PRIMARY KEY (survey_id, publication_id),
    CONSTRAINT fk_publication_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT ck_publication_publication_id CHECK (publication_id = 'draft' OR publication_id ~ '^[1-9][0-9]*$'),
    CONSTRAINT ck_publication_publish_time CHECK ((publication_id = 'draft') = (publish_time IS NULL)),
    CONSTRAINT ck_publication_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$')
);

CREATE INDEX ix_publication_publish_time ON publication (publish_time, survey_id, publication_id);

COMMENT ON TABLE publication IS 'The results of a survey as they were computed at one time; published ones never change.';
COMMENT ON COLUMN publication.survey_id IS 'The survey.';
COMMENT ON COLUMN publication.publication_id IS 'The version, from 1, or draft.';
COMMENT ON COLUMN publication.title IS 'What the survey is called.';
COMMENT ON COLUMN publication.snapshot_time IS 'When the results were computed.';
COMMENT ON COLUMN publication.publish_time IS 'When they were published; null for a draft.';
COMMENT ON COLUMN publication.analysis IS 'What the analyst found; empty for a draft, whose text stands with the survey.';
COMMENT ON COLUMN publication.fact_sheet IS 'The fact sheet; empty for a draft, whose text stands with the survey.';
COMMENT ON COLUMN publication.content_hash IS 'SHA-256 over the results in canonical form, hexadecimal.';

CREATE TABLE response_rate (
    survey_id      text   NOT NULL,
    publication_id text   NOT NULL,
    recipient_kind text   NOT NULL,
    asked          bigint NOT NULL,
    answered       bigint NOT NULL,
    declined       bigint NOT NULL,
    no_response    bigint NOT NULL,
    CONSTRAINT pk_response_rate PRIMARY KEY (survey_id, publication_id, recipient_kind),
    CONSTRAINT fk_response_rate_publication FOREIGN KEY (survey_id, publication_id)
        REFERENCES publication (survey_id, publication_id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT ck_response_rate_recipient_kind CHECK (recipient_kind IN ('all', 'region', 'municipality')),
    CONSTRAINT ck_response_rate_asked CHECK (answered + declined + no_response <= asked)
);

COMMENT ON TABLE response_rate IS 'How many were asked and how many answered.';
COMMENT ON COLUMN response_rate.survey_id IS 'The survey.';
COMMENT ON COLUMN response_rate.publication_id IS 'The publication.';
COMMENT ON COLUMN response_rate.recipient_kind IS 'Among whom: all, region or municipality.';
COMMENT ON COLUMN response_rate.asked IS 'How many were asked: the denominator.';
COMMENT ON COLUMN response_rate.answered IS 'How many have an accepted response.';
COMMENT ON COLUMN response_rate.declined IS 'How many declined.';
COMMENT ON COLUMN response_rate.no_response IS 'How many did not answer.';

CREATE TABLE question_result (
    survey_id      text   NOT NULL,
    publication_id text   NOT NULL,
    question_id    text   NOT NULL,
    recipient_kind text   NOT NULL,
    answered       bigint NOT NULL,
    mean           numeric,
    median         numeric,
    least          numeric,
    greatest       numeric,
    CONSTRAINT pk_question_result PRIMARY KEY (survey_id, publication_id, question_id, recipient_kind),
    CONSTRAINT fk_question_result_response_rate FOREIGN KEY (survey_id, publication_id, recipient_kind)
        REFERENCES response_rate (survey_id, publication_id, recipient_kind) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT fk_question_result_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_question_result_unknown CHECK (answered > 0
        OR (mean IS NULL AND median IS NULL AND least IS NULL AND greatest IS NULL))
);

CREATE INDEX ix_question_result_response_rate ON question_result (survey_id, publication_id, recipient_kind);
CREATE INDEX ix_question_result_question ON question_result (survey_id, question_id);

COMMENT ON TABLE question_result IS 'The result of one question among one kind of recipient.';
COMMENT ON COLUMN question_result.survey_id IS 'The survey.';
COMMENT ON COLUMN question_result.publication_id IS 'The publication.';
COMMENT ON COLUMN question_result.question_id IS 'The question.';
COMMENT ON COLUMN question_result.recipient_kind IS 'Among whom: all, region or municipality.';
COMMENT ON COLUMN question_result.answered IS 'How many accepted responses answer the question.';
COMMENT ON COLUMN question_result.mean IS 'Mean of a scale or number, four decimals; null when unknown.';
COMMENT ON COLUMN question_result.median IS 'Median of a scale or number, exact; null when unknown.';
COMMENT ON COLUMN question_result.least IS 'Least number; null when unknown.';
COMMENT ON COLUMN question_result.greatest IS 'Greatest number; null when unknown.';

CREATE TABLE result_count (
    survey_id      text   NOT NULL,
    publication_id text   NOT NULL,
    question_id    text   NOT NULL,
    recipient_kind text   NOT NULL,
    option_id      text   NOT NULL,
    answers        bigint NOT NULL,
    CONSTRAINT pk_result_count PRIMARY KEY (survey_id, publication_id, question_id, recipient_kind, option_id),
    CONSTRAINT fk_result_count_question_result FOREIGN KEY (survey_id, publication_id, question_id, recipient_kind)
        REFERENCES question_result (survey_id, publication_id, question_id, recipient_kind)
        ON UPDATE CASCADE ON DELETE CASCADE
);

COMMENT ON TABLE result_count IS 'How many chose an option, or a place on a scale; also those that nobody chose.';
COMMENT ON COLUMN result_count.survey_id IS 'The survey.';
COMMENT ON COLUMN result_count.publication_id IS 'The publication.';
COMMENT ON COLUMN result_count.question_id IS 'The question.';
COMMENT ON COLUMN result_count.recipient_kind IS 'Among whom: all, region or municipality.';
COMMENT ON COLUMN result_count.option_id IS 'The option, or the place on the scale.';
COMMENT ON COLUMN result_count.answers IS 'How many chose it.';

CREATE FUNCTION published_results_stay() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.publication_id <> 'draft' THEN
            RAISE EXCEPTION 'results are published as they were drafted';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.publication_id <> 'draft' THEN
        RAISE EXCEPTION 'published results stay';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

CREATE TRIGGER tr_publication_stays
    BEFORE INSERT OR UPDATE OR DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION published_results_stay();

CREATE TRIGGER tr_response_rate_stays
    BEFORE INSERT OR UPDATE OR DELETE ON response_rate
    FOR EACH ROW EXECUTE FUNCTION published_results_stay();

CREATE TRIGGER tr_question_result_stays
    BEFORE INSERT OR UPDATE OR DELETE ON question_result
    FOR EACH ROW EXECUTE FUNCTION published_results_stay();

CREATE TRIGGER tr_result_count_stays
    BEFORE INSERT OR UPDATE OR DELETE ON result_count
    FOR EACH ROW EXECUTE FUNCTION published_results_stay();
