CREATE TABLE saved_filter (
    saved_filter_id uuid        NOT NULL,
    person          text        NOT NULL,
    title           text COLLATE "C" NOT NULL,
    view            text        NOT NULL,
    form_key        text        NOT NULL,
    words           text        NOT NULL,
    due             text        NOT NULL,
    follow_up       text        NOT NULL,
    created_at      timestamptz NOT NULL,
    CONSTRAINT pk_saved_filter PRIMARY KEY (saved_filter_id),
    CONSTRAINT uq_saved_filter_title UNIQUE (person, title),
    CONSTRAINT ck_saved_filter_view CHECK (view IN ('MINE', 'GROUP', 'OTHERS', 'DONE')),
    CONSTRAINT ck_saved_filter_due CHECK (due IN ('WHENEVER', 'LATE', 'THIS_WEEK')),
    CONSTRAINT ck_saved_filter_follow_up CHECK (follow_up IN ('WHETHER_OR_NOT', 'PLANNED', 'REACHED'))
);

COMMENT ON TABLE saved_filter IS 'What people look for in the inbox again and again.';
COMMENT ON COLUMN saved_filter.saved_filter_id IS 'Last part of its name.';
COMMENT ON COLUMN saved_filter.person IS 'Whose it is.';
COMMENT ON COLUMN saved_filter.title IS 'What its owner calls it.';
COMMENT ON COLUMN saved_filter.view IS 'Which of the owner''s items; see arshjul.workflow.v1.ListWorkItemsRequest.View.';
COMMENT ON COLUMN saved_filter.form_key IS 'The form on which the items are done; empty for all.';
COMMENT ON COLUMN saved_filter.words IS 'Words that the items have; empty for all.';
COMMENT ON COLUMN saved_filter.due IS 'When they are due; see arshjul.workflow.v1.Due.';
COMMENT ON COLUMN saved_filter.follow_up IS 'Whether somebody wants to look at them again; see arshjul.workflow.v1.FollowUp.';
COMMENT ON COLUMN saved_filter.created_at IS 'When it was kept, by the clock of the domain.';
