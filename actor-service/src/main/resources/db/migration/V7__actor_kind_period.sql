ALTER TABLE actor_kind
    ADD COLUMN start_date date,
    ADD COLUMN end_date   date,
    ADD CONSTRAINT ck_actor_kind_end_date CHECK (start_date < end_date);

COMMENT ON COLUMN actor_kind.start_date IS 'First day on which the actor is this; null when that is not known.';
COMMENT ON COLUMN actor_kind.end_date IS 'First day on which the actor no longer is this; null while it is.';
