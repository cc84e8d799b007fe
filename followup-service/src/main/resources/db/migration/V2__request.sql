CREATE TABLE request (
    survey_id      text        NOT NULL,
    request_id     text        NOT NULL,
    actor          text        NOT NULL,
    recipient_kind text        NOT NULL,
    display_name   text        NOT NULL,
    county_code    text        NOT NULL,
    state          text        NOT NULL,
    dispatch_time  timestamptz NOT NULL,
    open_time      timestamptz,
    approve_time   timestamptz,
    state_time     timestamptz NOT NULL,
    reason         text        NOT NULL,
    reference      text        NOT NULL,
    sent_back      boolean     NOT NULL,
    revision       bigint      NOT NULL,
    CONSTRAINT pk_request PRIMARY KEY (survey_id, request_id),
    CONSTRAINT fk_request_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT ck_request_recipient_kind CHECK (recipient_kind IN ('region', 'municipality')),
    CONSTRAINT ck_request_state CHECK (state IN ('DISPATCHED', 'OPENED', 'STARTED', 'SUBMITTED', 'APPROVED',
                                                 'SENT_BACK', 'ACCEPTED', 'DECLINED', 'NO_RESPONSE', 'WITHDRAWN')),
    CONSTRAINT ck_request_approved CHECK (state NOT IN ('APPROVED', 'SENT_BACK', 'ACCEPTED') OR approve_time IS NOT NULL),
    CONSTRAINT ck_request_reference CHECK ((reference <> '') = (approve_time IS NOT NULL)),
    CONSTRAINT ck_request_sent_back CHECK (NOT sent_back OR approve_time IS NOT NULL)
);

CREATE INDEX ix_request_state ON request (survey_id, state);
CREATE INDEX ix_request_actor ON request (actor, survey_id);
CREATE INDEX ix_request_monitor
    ON request (survey_id, recipient_kind DESC, display_name COLLATE "sv-x-icu", request_id);

COMMENT ON TABLE request IS 'What one principal is asked in one survey, from dispatch until it is settled.';
COMMENT ON COLUMN request.survey_id IS 'The survey.';
COMMENT ON COLUMN request.request_id IS 'Kind and slug of the principal; the same one every year.';
COMMENT ON COLUMN request.actor IS 'Name of the body that answers; it may have a request as a region and one as a municipality.';
COMMENT ON COLUMN request.recipient_kind IS 'As what it answers, region or municipality.';
COMMENT ON COLUMN request.display_name IS 'What the principal was called on the day of dispatch.';
COMMENT ON COLUMN request.county_code IS 'Two digits, as on the day of dispatch; empty when unknown.';
COMMENT ON COLUMN request.state IS 'Place in its life; see arshjul.followup.v1.Request.State.';
COMMENT ON COLUMN request.dispatch_time IS 'When it went out.';
COMMENT ON COLUMN request.open_time IS 'When somebody of the body first opened it; null before.';
COMMENT ON COLUMN request.approve_time IS 'When the body first signed off, which decides whether it was late; null before.';
COMMENT ON COLUMN request.state_time IS 'When the state last changed.';
COMMENT ON COLUMN request.reason IS 'Why it was declined, returned or sent back; empty otherwise.';
COMMENT ON COLUMN request.reference IS 'Reference number of the latest approved response; empty before.';
COMMENT ON COLUMN request.sent_back IS 'Whether the agency has sent the response back and not yet got another: then it waits beyond the closing.';
COMMENT ON COLUMN request.revision IS 'Counts the changes of the row.';
