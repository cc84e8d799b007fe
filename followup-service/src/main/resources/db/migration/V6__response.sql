CREATE TABLE response (
    survey_id         text        NOT NULL,
    request_id        text        NOT NULL,
    version           bigint      NOT NULL,
    state             text        NOT NULL,
    content_hash      text        NOT NULL,
    submit_time       timestamptz NOT NULL,
    submitted_by      text        NOT NULL,
    submitted_by_name text        NOT NULL,
    approve_time      timestamptz,
    approved_by       text        NOT NULL,
    approved_by_name  text        NOT NULL,
    single_signer     boolean     NOT NULL,
    reference         text,
    reason            text        NOT NULL,
    CONSTRAINT pk_response PRIMARY KEY (survey_id, request_id, version),
    CONSTRAINT fk_response_request FOREIGN KEY (survey_id, request_id) REFERENCES request (survey_id, request_id),
    CONSTRAINT uq_response_reference UNIQUE (survey_id, reference),
    CONSTRAINT ck_response_version CHECK (version > 0),
    CONSTRAINT ck_response_state CHECK (state IN ('WAITING', 'RETURNED', 'SIGNED', 'REJECTED', 'TAKEN', 'LAPSED')),
    CONSTRAINT ck_response_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT ck_response_signed CHECK (state NOT IN ('SIGNED', 'REJECTED', 'TAKEN') OR approve_time IS NOT NULL),
    CONSTRAINT ck_response_unsigned CHECK (state NOT IN ('WAITING', 'RETURNED') OR approve_time IS NULL),
    CONSTRAINT ck_response_receipt CHECK ((approve_time IS NOT NULL) = (reference IS NOT NULL)),
    CONSTRAINT ck_response_approved_by CHECK ((approve_time IS NOT NULL) = (approved_by <> '')),
    CONSTRAINT ck_response_single_signer CHECK (approve_time IS NULL OR single_signer = (approved_by = submitted_by))
);

CREATE UNIQUE INDEX uq_response_current
    ON response (survey_id, request_id) WHERE state IN ('WAITING', 'SIGNED', 'TAKEN');

COMMENT ON TABLE response IS 'A version of a body''s answers, frozen when it was submitted.';
COMMENT ON COLUMN response.survey_id IS 'The survey.';
COMMENT ON COLUMN response.request_id IS 'The request.';
COMMENT ON COLUMN response.version IS 'Number of the version, from 1.';
COMMENT ON COLUMN response.state IS 'How far it has come; see arshjul.followup.v1.Response.State.';
COMMENT ON COLUMN response.content_hash IS 'SHA-256 over questions and answers in canonical form, hexadecimal; the approval is of this content.';
COMMENT ON COLUMN response.submit_time IS 'When it was submitted.';
COMMENT ON COLUMN response.submitted_by IS 'Who submitted it, people/{person}.';
COMMENT ON COLUMN response.submitted_by_name IS 'What that person is called.';
COMMENT ON COLUMN response.approve_time IS 'When it was signed off; null before.';
COMMENT ON COLUMN response.approved_by IS 'Who signed off, people/{person}; empty before.';
COMMENT ON COLUMN response.approved_by_name IS 'What that person is called; empty before.';
COMMENT ON COLUMN response.single_signer IS 'Whether one and the same person submitted and signed off, as the survey allows.';
COMMENT ON COLUMN response.reference IS 'Reference number on the receipt, unique within the survey; null before approval.';
COMMENT ON COLUMN response.reason IS 'Why it was returned or sent back; empty otherwise.';

CREATE TABLE response_answer (
    survey_id       text        NOT NULL,
    request_id      text        NOT NULL,
    version         bigint      NOT NULL,
    question_id     text        NOT NULL,
    kind            text        NOT NULL,
    choice          text,
    choices         text[],
    scale           bigint,
    number          numeric,
    text            text,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    CONSTRAINT pk_response_answer PRIMARY KEY (survey_id, request_id, version, question_id),
    CONSTRAINT fk_response_answer_response FOREIGN KEY (survey_id, request_id, version)
        REFERENCES response (survey_id, request_id, version),
    CONSTRAINT fk_response_answer_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_response_answer_kind CHECK (kind IN ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'SCALE', 'NUMBER', 'TEXT')),
    CONSTRAINT ck_response_answer_choice CHECK ((choice IS NOT NULL) = (kind = 'SINGLE_CHOICE')),
    CONSTRAINT ck_response_answer_choices CHECK ((choices IS NOT NULL) = (kind = 'MULTIPLE_CHOICE')),
    CONSTRAINT ck_response_answer_scale CHECK ((scale IS NOT NULL) = (kind = 'SCALE')),
    CONSTRAINT ck_response_answer_number CHECK ((number IS NOT NULL) = (kind = 'NUMBER')),
    CONSTRAINT ck_response_answer_text CHECK ((text IS NOT NULL) = (kind = 'TEXT'))
);

CREATE INDEX ix_response_answer_question ON response_answer (survey_id, question_id);

CREATE FUNCTION response_answer_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'response_answer is append-only';
END
$$;

CREATE TRIGGER tr_response_answer_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON response_answer
    FOR EACH STATEMENT EXECUTE FUNCTION response_answer_is_append_only();

COMMENT ON TABLE response_answer IS 'The frozen answers of a response, one row per answered question; written once, for good.';
COMMENT ON COLUMN response_answer.survey_id IS 'The survey.';
COMMENT ON COLUMN response_answer.request_id IS 'The request.';
COMMENT ON COLUMN response_answer.version IS 'The version of the response.';
COMMENT ON COLUMN response_answer.question_id IS 'The question.';
COMMENT ON COLUMN response_answer.kind IS 'Kind of the question; says which column holds the value.';
COMMENT ON COLUMN response_answer.choice IS 'The chosen option; null for another kind.';
COMMENT ON COLUMN response_answer.choices IS 'The chosen options, in the order of the question, none being an answer too; null for another kind.';
COMMENT ON COLUMN response_answer.scale IS 'The place on the scale; null for another kind.';
COMMENT ON COLUMN response_answer.number IS 'The number; null for another kind.';
COMMENT ON COLUMN response_answer.text IS 'The text; null for another kind.';
COMMENT ON COLUMN response_answer.update_time IS 'When the answer had been saved.';
COMMENT ON COLUMN response_answer.updated_by_name IS 'What the person who had saved it was called.';

CREATE TABLE reference_counter (
    survey_id text   NOT NULL,
    serial    bigint NOT NULL,
    CONSTRAINT pk_reference_counter PRIMARY KEY (survey_id),
    CONSTRAINT fk_reference_counter_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id)
);

COMMENT ON TABLE reference_counter IS 'The last serial number given to a receipt, per survey.';
COMMENT ON COLUMN reference_counter.survey_id IS 'The survey.';
COMMENT ON COLUMN reference_counter.serial IS 'The number; the next one is one more, without gaps.';
