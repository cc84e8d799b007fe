ALTER TABLE plan_element
    ADD COLUMN related_element_ids text[] NOT NULL DEFAULT '{}',
    ADD COLUMN revision            bigint NOT NULL DEFAULT 1,
    DROP CONSTRAINT uq_plan_element_position,
    -- Deferrable, so that it is looked at when all elements of a version have got their places anew.
    ADD CONSTRAINT uq_plan_element_position UNIQUE (plan_id, sequence, position) DEFERRABLE INITIALLY IMMEDIATE;

COMMENT ON TABLE plan_element IS 'A part of a version that work and questions can point to. Rows change only while their version is being written.';
COMMENT ON COLUMN plan_element.related_element_ids IS 'Other elements of the version that it overlaps with or depends on.';
COMMENT ON COLUMN plan_element.revision IS 'How often it has been written in this version or got another parent; its etag.';

ALTER TABLE plan_work
    ADD COLUMN follow_up_plan text NOT NULL DEFAULT '';

COMMENT ON TABLE plan_work IS 'What an activity or a project is to lead to, and who does it. Rows change only while their version is being written.';
COMMENT ON COLUMN plan_work.follow_up_plan IS 'How it is to be followed up; may be empty.';
COMMENT ON TABLE plan_appearance IS 'What an element is called at a place of its version. Rows change only while their version is being written.';

CREATE TABLE plan_element_revision (
    plan_id     text COLLATE "C" NOT NULL,
    element_id  text COLLATE "C" NOT NULL,
    number      integer          NOT NULL,
    sequence    integer          NOT NULL,
    kind        text             NOT NULL,
    revise_time timestamptz      NOT NULL,
    revised_by  text             NOT NULL,
    request_id  uuid             NOT NULL,
    CONSTRAINT pk_plan_element_revision PRIMARY KEY (plan_id, element_id, number),
    CONSTRAINT fk_plan_element_revision_plan FOREIGN KEY (plan_id) REFERENCES plan (plan_id),
    CONSTRAINT ck_plan_element_revision_kind CHECK (kind IN ('CREATED', 'CHANGED', 'MOVED', 'DELETED'))
);

CREATE TABLE plan_element_revision_field (
    plan_id    text COLLATE "C" NOT NULL,
    element_id text COLLATE "C" NOT NULL,
    number     integer          NOT NULL,
    position   integer          NOT NULL,
    field      text             NOT NULL,
    place      text,
    before     text             NOT NULL,
    after      text             NOT NULL,
    CONSTRAINT pk_plan_element_revision_field PRIMARY KEY (plan_id, element_id, number, position),
    CONSTRAINT fk_plan_element_revision_field_revision FOREIGN KEY (plan_id, element_id, number)
        REFERENCES plan_element_revision (plan_id, element_id, number),
    CONSTRAINT ck_plan_element_revision_field_place CHECK (place IN ('SUMMARY', 'LIST', 'CHAPTER', 'PICTURE'))
);

CREATE FUNCTION plan_element_revision_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'plan_element_revision is append-only';
END
$$;

CREATE TRIGGER tr_plan_element_revision_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_element_revision
    FOR EACH STATEMENT EXECUTE FUNCTION plan_element_revision_is_append_only();

CREATE TRIGGER tr_plan_element_revision_field_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_element_revision_field
    FOR EACH STATEMENT EXECUTE FUNCTION plan_element_revision_is_append_only();

COMMENT ON TABLE plan_element_revision IS 'Each time that an element was written; kept for good, also when its version is not.';
COMMENT ON COLUMN plan_element_revision.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_element_revision.element_id IS 'The element, the same in every version.';
COMMENT ON COLUMN plan_element_revision.number IS 'Place among those of the element, from 1, through all versions.';
COMMENT ON COLUMN plan_element_revision.sequence IS 'The version in which it was written.';
COMMENT ON COLUMN plan_element_revision.kind IS 'What was done; see arshjul.plan.v1.ElementRevision.Kind.';
COMMENT ON COLUMN plan_element_revision.revise_time IS 'When.';
COMMENT ON COLUMN plan_element_revision.revised_by IS 'What the person is called who did it.';
COMMENT ON COLUMN plan_element_revision.request_id IS 'The request that did it.';
COMMENT ON TABLE plan_element_revision_field IS 'What was changed when an element was written. Rows never change.';
COMMENT ON COLUMN plan_element_revision_field.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_element_revision_field.element_id IS 'The element.';
COMMENT ON COLUMN plan_element_revision_field.number IS 'The revision.';
COMMENT ON COLUMN plan_element_revision_field.position IS 'Place among the fields of the revision, from 1.';
COMMENT ON COLUMN plan_element_revision_field.field IS 'The field; see arshjul.plan.v1.Change.Field.';
COMMENT ON COLUMN plan_element_revision_field.place IS 'The place of the version; null for what is not tied to one.';
COMMENT ON COLUMN plan_element_revision_field.before IS 'What it held before; may be empty.';
COMMENT ON COLUMN plan_element_revision_field.after IS 'What it holds after; may be empty.';
