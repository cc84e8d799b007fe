CREATE TABLE audit (
    position    bigint GENERATED ALWAYS AS IDENTITY,
    occurred_at timestamptz NOT NULL,
    caller_kind text        NOT NULL,
    caller      text        NOT NULL,
    acting_for  text        NOT NULL,
    what        text        NOT NULL,
    resource    text        NOT NULL,
    before      jsonb,
    after       jsonb,
    traceparent text        NOT NULL,
    CONSTRAINT pk_audit PRIMARY KEY (position),
    CONSTRAINT ck_audit_caller_kind CHECK (caller_kind IN ('ANONYMOUS', 'LOGIN', 'PERSON', 'ENGINE'))
);

CREATE INDEX ix_audit_resource ON audit (resource, position);

CREATE FUNCTION audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'audit is append-only';
END
$$;

CREATE TRIGGER tr_audit_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

COMMENT ON TABLE audit IS 'Every change, for good: written with the change itself, never updated or deleted.';
COMMENT ON COLUMN audit.position IS 'Order of writing.';
COMMENT ON COLUMN audit.occurred_at IS 'When, by the clock of the domain.';
COMMENT ON COLUMN audit.caller_kind IS 'By which token the caller was known.';
COMMENT ON COLUMN audit.caller IS 'Subject of the caller; empty when anonymous.';
COMMENT ON COLUMN audit.acting_for IS 'The body the person acted for; empty when none.';
COMMENT ON COLUMN audit.what IS 'What was done, in the words of the command.';
COMMENT ON COLUMN audit.resource IS 'Name of the resource it was done to.';
COMMENT ON COLUMN audit.before IS 'The resource before; null when it is new.';
COMMENT ON COLUMN audit.after IS 'The resource after; null when it is gone.';
COMMENT ON COLUMN audit.traceparent IS 'W3C trace context of the call; empty when nothing was traced.';
