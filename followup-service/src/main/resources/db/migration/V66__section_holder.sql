CREATE TABLE section_holder (
    survey_id        text        NOT NULL,
    request_id       text        NOT NULL,
    section_id       text        NOT NULL,
    holder           text        NOT NULL,
    holder_name      text        NOT NULL,
    assign_time      timestamptz NOT NULL,
    assigned_by      text        NOT NULL,
    assigned_by_name text        NOT NULL,
    revision         bigint      NOT NULL,
    CONSTRAINT pk_section_holder PRIMARY KEY (survey_id, request_id, section_id),
    CONSTRAINT fk_section_holder_request FOREIGN KEY (survey_id, request_id)
        REFERENCES request (survey_id, request_id) ON DELETE CASCADE,
    CONSTRAINT ck_section_holder_name CHECK ((holder = '') = (holder_name = ''))
);

COMMENT ON TABLE section_holder IS 'Who of a body holds which section of its request; advice among colleagues, not a lock.';
COMMENT ON COLUMN section_holder.survey_id IS 'The survey.';
COMMENT ON COLUMN section_holder.request_id IS 'The request.';
COMMENT ON COLUMN section_holder.section_id IS 'The section.';
COMMENT ON COLUMN section_holder.holder IS 'Assignment of the person who holds it, actors/{actor}/assignments/{assignment}; empty when it was released.';
COMMENT ON COLUMN section_holder.holder_name IS 'What that person is called; empty when it was released.';
COMMENT ON COLUMN section_holder.assign_time IS 'When it was given or released last.';
COMMENT ON COLUMN section_holder.assigned_by IS 'Who did so, people/{person}.';
COMMENT ON COLUMN section_holder.assigned_by_name IS 'What that person is called.';
COMMENT ON COLUMN section_holder.revision IS 'Counts the changes of the row.';
