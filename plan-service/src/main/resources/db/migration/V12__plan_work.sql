CREATE TABLE plan_work (
    plan_id                  text    NOT NULL,
    sequence                 integer NOT NULL,
    element_id               text    NOT NULL,
    target                   text    NOT NULL,
    responsible_parties      text[]  NOT NULL,
    responsible_parties_open boolean NOT NULL,
    data_sources             text[]  NOT NULL,
    recurrence               text,
    start_year               integer,
    CONSTRAINT pk_plan_work PRIMARY KEY (plan_id, sequence, element_id),
    CONSTRAINT fk_plan_work_element FOREIGN KEY (plan_id, sequence, element_id)
        REFERENCES plan_element (plan_id, sequence, element_id),
    CONSTRAINT ck_plan_work_recurrence CHECK (recurrence IN ('YEARLY'))
);

COMMENT ON TABLE plan_work IS 'What an activity or a project is to lead to, and who does it. Rows never change.';
COMMENT ON COLUMN plan_work.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_work.sequence IS 'The version.';
COMMENT ON COLUMN plan_work.element_id IS 'The activity or project.';
COMMENT ON COLUMN plan_work.target IS 'What is to be reached, in our own words; may be empty.';
COMMENT ON COLUMN plan_work.responsible_parties IS 'Who is responsible, as the plan names them; may be empty.';
COMMENT ON COLUMN plan_work.responsible_parties_open IS 'Whether the plan leaves that list open.';
COMMENT ON COLUMN plan_work.data_sources IS 'Names of the data sources by which it is measured or known; may be empty.';
COMMENT ON COLUMN plan_work.recurrence IS 'How often it is done; null when the plan does not say. See arshjul.plan.v1.Element.Recurrence.';
COMMENT ON COLUMN plan_work.start_year IS 'The year in which it starts; null when the plan does not say.';
