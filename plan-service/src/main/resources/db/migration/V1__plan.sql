CREATE TABLE plan (
    plan_id          text    NOT NULL,
    title            text    NOT NULL,
    owner            text    NOT NULL,
    start_year       integer,
    end_year         integer,
    revised_yearly   boolean NOT NULL,
    current_sequence integer NOT NULL,
    CONSTRAINT pk_plan PRIMARY KEY (plan_id),
    CONSTRAINT ck_plan_period CHECK (start_year <= end_year)
);
COMMENT ON TABLE plan IS 'A plan, through all its versions.';
COMMENT ON COLUMN plan.plan_id IS 'Last part of its name.';
COMMENT ON COLUMN plan.title IS 'What the plan is called.';
COMMENT ON COLUMN plan.owner IS 'Name of the actor that keeps it.';
COMMENT ON COLUMN plan.start_year IS 'First year of its period; null when unknown.';
COMMENT ON COLUMN plan.end_year IS 'Last year of its period; null when unknown.';
COMMENT ON COLUMN plan.revised_yearly IS 'Whether it is revised every year.';
COMMENT ON COLUMN plan.current_sequence IS 'Sequence of the version to which work refers today.';

CREATE TABLE plan_version (
    plan_id      text    NOT NULL,
    sequence     integer NOT NULL,
    stage        text    NOT NULL,
    title        text    NOT NULL,
    year         integer NOT NULL,
    month        integer NOT NULL,
    vision       text    NOT NULL,
    goal         text    NOT NULL,
    content_hash text    NOT NULL,
    CONSTRAINT pk_plan_version PRIMARY KEY (plan_id, sequence),
    CONSTRAINT fk_plan_version_plan FOREIGN KEY (plan_id) REFERENCES plan (plan_id),
    CONSTRAINT ck_plan_version_stage
        CHECK (stage IN ('DRAFT', 'CONSULTATION', 'ADOPTED', 'PUBLISHED', 'SUPERSEDED')),
    CONSTRAINT ck_plan_version_month CHECK (month BETWEEN 1 AND 12)
);
COMMENT ON TABLE plan_version IS 'A plan as it read at a stage. Rows never change.';
COMMENT ON COLUMN plan_version.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_version.sequence IS 'Place in the plan''s sequence of versions, from 1; dates alone do not order them.';
COMMENT ON COLUMN plan_version.stage IS 'How far it has come; see arshjul.plan.v1.Version.Stage.';
COMMENT ON COLUMN plan_version.title IS 'What the plan is called in this version.';
COMMENT ON COLUMN plan_version.year IS 'Year in which it is dated.';
COMMENT ON COLUMN plan_version.month IS 'Month in which it is dated.';
COMMENT ON COLUMN plan_version.vision IS 'Its vision.';
COMMENT ON COLUMN plan_version.goal IS 'Its overall goal.';
COMMENT ON COLUMN plan_version.content_hash IS 'SHA-256 of the content it was loaded with.';

CREATE TABLE plan_element (
    plan_id               text    NOT NULL,
    sequence              integer NOT NULL,
    element_id            text    NOT NULL,
    kind                  text    NOT NULL,
    code                  text    NOT NULL,
    label                 text    NOT NULL,
    parent_id             text,
    position              integer NOT NULL,
    summary               text    NOT NULL,
    concerned_actors      text[]  NOT NULL,
    concerned_actors_open boolean NOT NULL,
    CONSTRAINT pk_plan_element PRIMARY KEY (plan_id, sequence, element_id),
    CONSTRAINT uq_plan_element_position UNIQUE (plan_id, sequence, position),
    CONSTRAINT fk_plan_element_version FOREIGN KEY (plan_id, sequence) REFERENCES plan_version (plan_id, sequence),
    CONSTRAINT fk_plan_element_parent
        FOREIGN KEY (plan_id, sequence, parent_id) REFERENCES plan_element (plan_id, sequence, element_id),
    CONSTRAINT ck_plan_element_kind
        CHECK (kind IN ('PREREQUISITE', 'FOCUS_AREA', 'MEASURE', 'COOPERATION_MEASURE', 'SUB_MEASURE'))
);
CREATE INDEX ix_plan_element_parent ON plan_element (plan_id, sequence, parent_id);
COMMENT ON TABLE plan_element IS 'A part of a version that work and questions can point to. Rows never change.';
COMMENT ON COLUMN plan_element.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_element.sequence IS 'The version.';
COMMENT ON COLUMN plan_element.element_id IS 'Last part of its name; the same in every version.';
COMMENT ON COLUMN plan_element.kind IS 'What it is; see arshjul.plan.v1.Element.Kind.';
COMMENT ON COLUMN plan_element.code IS 'Its code, such as 1.1 or FA1.';
COMMENT ON COLUMN plan_element.label IS 'What it is called in this version.';
COMMENT ON COLUMN plan_element.parent_id IS 'The element it belongs to; null for those that stand on their own.';
COMMENT ON COLUMN plan_element.position IS 'Place in the plan, from 1.';
COMMENT ON COLUMN plan_element.summary IS 'What it is about, in our own words; may be empty.';
COMMENT ON COLUMN plan_element.concerned_actors IS 'Names of the actors that the plan names for it.';
COMMENT ON COLUMN plan_element.concerned_actors_open IS 'Whether the plan leaves that list open.';
