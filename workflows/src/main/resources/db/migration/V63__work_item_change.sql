CREATE TABLE work_item_change (
    position       bigint GENERATED ALWAYS AS IDENTITY,
    work_item_id   uuid        NOT NULL,
    kind           text        NOT NULL,
    changed_at     timestamptz NOT NULL,
    person         text        NOT NULL,
    person_name    text        NOT NULL,
    from_person    text        NOT NULL,
    from_name      text        NOT NULL,
    follow_up_date date,
    note           text        NOT NULL,
    read_at        timestamptz,
    told_at        timestamptz,
    CONSTRAINT pk_work_item_change PRIMARY KEY (position),
    CONSTRAINT fk_work_item_change_work_item FOREIGN KEY (work_item_id) REFERENCES work_item (work_item_id),
    CONSTRAINT ck_work_item_change_kind CHECK (kind IN ('CLAIMED', 'RELEASED', 'TAKEN_OVER', 'FOLLOWED_UP',
        'COMPLETED')),
    CONSTRAINT ck_work_item_change_from_person CHECK ((kind = 'TAKEN_OVER') = (from_person <> ''))
);

CREATE INDEX ix_work_item_change_work_item_id ON work_item_change (work_item_id, position);
CREATE INDEX ix_work_item_change_unread ON work_item_change (from_person, position)
    WHERE kind = 'TAKEN_OVER' AND read_at IS NULL;
CREATE INDEX ix_work_item_change_untold ON work_item_change (position)
    WHERE kind = 'TAKEN_OVER' AND told_at IS NULL;

COMMENT ON TABLE work_item_change IS 'What people have done with items, as their colleagues read it; the audit log has it for good.';
COMMENT ON COLUMN work_item_change.position IS 'Order of what happened.';
COMMENT ON COLUMN work_item_change.work_item_id IS 'The item.';
COMMENT ON COLUMN work_item_change.kind IS 'What was done; see arshjul.workflow.v1.WorkItemChange.Kind.';
COMMENT ON COLUMN work_item_change.changed_at IS 'When, by the clock of the domain.';
COMMENT ON COLUMN work_item_change.person IS 'Who did it; empty where it was decided elsewhere.';
COMMENT ON COLUMN work_item_change.person_name IS 'What that person is called; empty where it was decided elsewhere.';
COMMENT ON COLUMN work_item_change.from_person IS 'From whom it was taken over; empty otherwise.';
COMMENT ON COLUMN work_item_change.from_name IS 'What that person is called; empty otherwise.';
COMMENT ON COLUMN work_item_change.follow_up_date IS 'The day that was set; null where none was.';
COMMENT ON COLUMN work_item_change.note IS 'What is to be looked at on that day; empty otherwise.';
COMMENT ON COLUMN work_item_change.read_at IS 'When the one from whom it was taken over had read of it, by the clock of the domain; null before and otherwise.';
COMMENT ON COLUMN work_item_change.told_at IS 'When that person was written to, or could not be, by the clock of the domain; null before and otherwise.';
