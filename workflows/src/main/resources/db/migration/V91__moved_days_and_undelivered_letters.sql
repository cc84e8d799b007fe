ALTER TABLE work_item ADD COLUMN due_before date;

COMMENT ON COLUMN work_item.due_before IS 'The day by which it should have been done before that was moved with its survey''s days; null while it has not been.';

ALTER TABLE work_item_change
    DROP CONSTRAINT ck_work_item_change_kind,
    ADD CONSTRAINT ck_work_item_change_kind CHECK (kind IN ('CLAIMED', 'RELEASED', 'TAKEN_OVER', 'FOLLOWED_UP',
        'DUE_MOVED', 'COMPLETED'));

CREATE TABLE undelivered_letter (
    matter   text        NOT NULL,
    kind     text        NOT NULL,
    step     text        NOT NULL,
    noted_at timestamptz NOT NULL,
    CONSTRAINT pk_undelivered_letter PRIMARY KEY (matter, kind, step)
);

COMMENT ON TABLE undelivered_letter IS 'Letters that reached nobody; the row goes when somebody has the task to find out the right address.';
COMMENT ON COLUMN undelivered_letter.matter IS 'Name of the request that the letter is about.';
COMMENT ON COLUMN undelivered_letter.kind IS 'What letter it is.';
COMMENT ON COLUMN undelivered_letter.step IS 'Which of several letters of that kind.';
COMMENT ON COLUMN undelivered_letter.noted_at IS 'Real time at which it was known.';
