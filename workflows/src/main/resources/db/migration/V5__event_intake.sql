CREATE TABLE event_intake (
    position        bigint GENERATED ALWAYS AS IDENTITY,
    event_id        uuid        NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    variables       jsonb       NOT NULL,
    traceparent     text        NOT NULL,
    start_of        text        NOT NULL,
    told            boolean     NOT NULL,
    taken_at        timestamptz NOT NULL,
    attempts        bigint      NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    published_at    timestamptz,
    settled_at      timestamptz,
    CONSTRAINT pk_event_intake PRIMARY KEY (position),
    CONSTRAINT uq_event_intake_event_id UNIQUE (event_id),
    CONSTRAINT ck_event_intake_settled_at CHECK (settled_at IS NULL OR published_at IS NOT NULL)
);

CREATE INDEX ix_event_intake_unpublished ON event_intake (subject, position) WHERE published_at IS NULL;
CREATE INDEX ix_event_intake_unsettled ON event_intake (next_attempt_at) WHERE settled_at IS NULL;
CREATE INDEX ix_event_intake_subject ON event_intake (subject, type);

COMMENT ON TABLE event_intake IS 'What services have told, each event once for ever, on its way to the engine.';
COMMENT ON COLUMN event_intake.position IS 'Order of arrival; kept within a subject.';
COMMENT ON COLUMN event_intake.event_id IS 'The service''s id of the event, by which a repeated one is known.';
COMMENT ON COLUMN event_intake.type IS 'What happened; the name of the message.';
COMMENT ON COLUMN event_intake.subject IS 'The resource it happened to; the message''s correlation key.';
COMMENT ON COLUMN event_intake.variables IS 'What the process is given with the message.';
COMMENT ON COLUMN event_intake.traceparent IS 'W3C trace context of its cause; empty when nothing was traced.';
COMMENT ON COLUMN event_intake.start_of IS 'The process it starts; empty when it starts none.';
COMMENT ON COLUMN event_intake.told IS 'Whether the engine is told of it.';
COMMENT ON COLUMN event_intake.taken_at IS 'Real time of arrival.';
COMMENT ON COLUMN event_intake.attempts IS 'How often publishing failed, or the process was not seen to begin.';
COMMENT ON COLUMN event_intake.next_attempt_at IS 'Real time before which it is not published, or looked after, again.';
COMMENT ON COLUMN event_intake.published_at IS 'Real time at which the engine took it; null while it waits.';
COMMENT ON COLUMN event_intake.settled_at IS 'Real time from which nothing remains to be done: taken, and begun where it starts something; null before.';
