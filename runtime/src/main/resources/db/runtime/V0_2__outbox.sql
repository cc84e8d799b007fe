CREATE TABLE outbox (
    position        bigint GENERATED ALWAYS AS IDENTITY,
    event_id        uuid        NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    payload         jsonb       NOT NULL,
    traceparent     text        NOT NULL,
    appended_at     timestamptz NOT NULL,
    attempts        bigint      NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    CONSTRAINT pk_outbox PRIMARY KEY (position),
    CONSTRAINT uq_outbox_event_id UNIQUE (event_id)
);

CREATE INDEX ix_outbox_waiting ON outbox (subject, position) WHERE sent_at IS NULL;
CREATE INDEX ix_outbox_sent_at ON outbox (sent_at);

COMMENT ON TABLE outbox IS 'What happened, written with the change itself and sent after its commit.';
COMMENT ON COLUMN outbox.position IS 'Order of sending within a subject.';
COMMENT ON COLUMN outbox.event_id IS 'What the receiver knows a repeated event by.';
COMMENT ON COLUMN outbox.type IS 'Service and noun in past tense, such as a.thingHappened.';
COMMENT ON COLUMN outbox.subject IS 'Name of the resource it happened to.';
COMMENT ON COLUMN outbox.payload IS 'Names, instants and small decisions a receiver branches on.';
COMMENT ON COLUMN outbox.traceparent IS 'W3C trace context of the change; empty when nothing was traced.';
COMMENT ON COLUMN outbox.appended_at IS 'Real time, for the age of what waits.';
COMMENT ON COLUMN outbox.attempts IS 'How many times sending has failed.';
COMMENT ON COLUMN outbox.next_attempt_at IS 'Real time before which it is not tried again; null before the first failure.';
COMMENT ON COLUMN outbox.sent_at IS 'Real time the receiver took it; null while it waits. Removed 30 days later.';
