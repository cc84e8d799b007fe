CREATE TABLE work_item_draft (
    work_item_id uuid        NOT NULL,
    person       text        NOT NULL,
    fields       jsonb       NOT NULL,
    saved_at     timestamptz NOT NULL,
    CONSTRAINT pk_work_item_draft PRIMARY KEY (work_item_id, person),
    CONSTRAINT fk_work_item_draft_work_item FOREIGN KEY (work_item_id) REFERENCES work_item (work_item_id)
);

CREATE INDEX ix_work_item_draft_person ON work_item_draft (person, work_item_id);

COMMENT ON TABLE work_item_draft IS 'What people have begun to write in the forms of items; each is its writer''s alone, and gone when the item is done.';
COMMENT ON COLUMN work_item_draft.work_item_id IS 'The item.';
COMMENT ON COLUMN work_item_draft.person IS 'Who writes it.';
COMMENT ON COLUMN work_item_draft.fields IS 'What is written, by the names of the form''s fields.';
COMMENT ON COLUMN work_item_draft.saved_at IS 'When it was kept last, by the clock of the domain.';

ALTER TABLE saved_filter
    ADD COLUMN begun        boolean NOT NULL DEFAULT false,
    ADD COLUMN stood_in_for boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN saved_filter.begun IS 'Whether only items are sought of which the owner has a draft.';
COMMENT ON COLUMN saved_filter.stood_in_for IS 'Whether only items are sought that somebody has taken whom the owner stands in for.';
