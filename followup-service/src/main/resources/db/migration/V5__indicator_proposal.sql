CREATE TABLE indicator_proposal (
    survey_id    text        NOT NULL,
    proposal_id  uuid        NOT NULL,
    position     bigint GENERATED ALWAYS AS IDENTITY,
    title        text        NOT NULL,
    reason       text        NOT NULL,
    plan_element text        NOT NULL,
    create_time  timestamptz NOT NULL,
    CONSTRAINT pk_indicator_proposal PRIMARY KEY (survey_id, proposal_id),
    CONSTRAINT fk_indicator_proposal_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id)
);

CREATE INDEX ix_indicator_proposal_position ON indicator_proposal (survey_id, position);

COMMENT ON TABLE indicator_proposal IS 'An indicator that somebody proposes to develop.';
COMMENT ON COLUMN indicator_proposal.survey_id IS 'The survey whose results gave rise to it.';
COMMENT ON COLUMN indicator_proposal.proposal_id IS 'Last part of its name.';
COMMENT ON COLUMN indicator_proposal.position IS 'Order in which proposals were made.';
COMMENT ON COLUMN indicator_proposal.title IS 'What should be measured.';
COMMENT ON COLUMN indicator_proposal.reason IS 'Why.';
COMMENT ON COLUMN indicator_proposal.plan_element IS 'Name of the plan element it would be about; may be empty.';
COMMENT ON COLUMN indicator_proposal.create_time IS 'When it was made.';
