ALTER TABLE work_item
    ADD COLUMN follow_up_date date,
    ADD COLUMN follow_up_note text NOT NULL DEFAULT '',
    ADD COLUMN follow_up_by   text NOT NULL DEFAULT '',
    ADD CONSTRAINT ck_work_item_follow_up CHECK (follow_up_date IS NOT NULL
        OR follow_up_note = '' AND follow_up_by = '');

CREATE INDEX ix_work_item_follow_up ON work_item (follow_up_date)
    WHERE state = 'OPEN' AND follow_up_date IS NOT NULL;

COMMENT ON COLUMN work_item.follow_up_date IS 'The day on which somebody wants to look at it again; null where nobody does.';
COMMENT ON COLUMN work_item.follow_up_note IS 'What is to be looked at then; empty where nothing is.';
COMMENT ON COLUMN work_item.follow_up_by IS 'What the person is called who wants it; empty where nobody does.';
