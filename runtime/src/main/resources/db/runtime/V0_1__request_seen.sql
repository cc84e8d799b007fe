CREATE TABLE request_seen (
    request_id  uuid        NOT NULL,
    caller      text        NOT NULL,
    fingerprint text        NOT NULL,
    seen_at     timestamptz NOT NULL,
    CONSTRAINT pk_request_seen PRIMARY KEY (request_id, caller)
);

CREATE INDEX ix_request_seen_seen_at ON request_seen (seen_at);

COMMENT ON TABLE request_seen IS 'Requests that changed something; a repeated one changes nothing again.';
COMMENT ON COLUMN request_seen.request_id IS 'The UUID the caller chose.';
COMMENT ON COLUMN request_seen.caller IS 'Subject of the caller; two callers may choose the same UUID.';
COMMENT ON COLUMN request_seen.fingerprint IS 'SHA-256 of the command: the same id for another command is refused.';
COMMENT ON COLUMN request_seen.seen_at IS 'Real time; removed after 30 days.';
