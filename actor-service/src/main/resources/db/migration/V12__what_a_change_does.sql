ALTER TABLE actor_name
    ADD COLUMN change_id   uuid,
    ADD COLUMN undone_time timestamptz,
    ADD CONSTRAINT fk_actor_name_change FOREIGN KEY (change_id) REFERENCES actor_change (change_id);

CREATE INDEX ix_actor_name_change_id ON actor_name (change_id);

COMMENT ON COLUMN actor_name.change_id IS 'The change that gave the name; null for one that was there from the beginning.';
COMMENT ON COLUMN actor_name.undone_time IS 'When the change that gave the name was undone or got another day: the name does not count. Null while it does.';

-- One that begins with a change that is undone was never there: it begins and ends on the same day.
ALTER TABLE actor
    DROP CONSTRAINT ck_actor_end_date,
    ADD CONSTRAINT ck_actor_end_date CHECK (start_date <= end_date);

COMMENT ON COLUMN actor.end_date IS 'First day on which the actor no longer exists, the first day itself where it never came to be; null while it does.';
