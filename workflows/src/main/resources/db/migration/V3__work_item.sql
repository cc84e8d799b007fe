CREATE TABLE work_item (
    work_item_id  uuid        NOT NULL,
    position      bigint GENERATED ALWAYS AS IDENTITY,
    job_key       bigint      NOT NULL,
    process       text        NOT NULL,
    element       text        NOT NULL,
    title         text        NOT NULL,
    instruction   text        NOT NULL,
    subject       text        NOT NULL,
    actor         text        NOT NULL,
    form_key      text        NOT NULL,
    state         text        NOT NULL,
    assignee      text,
    assignee_name text        NOT NULL,
    claimed_at    timestamptz,
    created_at    timestamptz NOT NULL,
    due_date      date        NOT NULL,
    ended_at      timestamptz,
    end_cause     text,
    decision      text        NOT NULL,
    completed_by  text        NOT NULL,
    delivered_at  timestamptz NOT NULL,
    withdrawn_at  timestamptz,
    revision      bigint      NOT NULL,
    CONSTRAINT pk_work_item PRIMARY KEY (work_item_id),
    CONSTRAINT uq_work_item_job_key UNIQUE (job_key),
    CONSTRAINT ck_work_item_state CHECK (state IN ('OPEN', 'COMPLETED', 'WITHDRAWN')),
    CONSTRAINT ck_work_item_claimed_at CHECK ((assignee IS NULL) = (claimed_at IS NULL)),
    CONSTRAINT ck_work_item_ended_at CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CONSTRAINT ck_work_item_end_cause CHECK ((state = 'OPEN') = (end_cause IS NULL)
        AND (end_cause IS NULL OR end_cause IN ('PERSON', 'EVENT', 'SILENCE', 'REPLACED'))),
    CONSTRAINT ck_work_item_withdrawn_at CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);

CREATE INDEX ix_work_item_open ON work_item (due_date, created_at, work_item_id) WHERE state = 'OPEN';
CREATE INDEX ix_work_item_completed_by ON work_item (completed_by, ended_at) WHERE state = 'COMPLETED';
CREATE INDEX ix_work_item_subject ON work_item (subject, form_key);
CREATE INDEX ix_work_item_delivered_at ON work_item (delivered_at) WHERE state = 'OPEN';

COMMENT ON TABLE work_item IS 'The inbox: steps of processes that wait, or waited, for a person.';
COMMENT ON COLUMN work_item.work_item_id IS 'Last part of its name.';
COMMENT ON COLUMN work_item.position IS 'Order of arrival.';
COMMENT ON COLUMN work_item.job_key IS 'The engine''s key of the job that stands for the step.';
COMMENT ON COLUMN work_item.process IS 'The process it belongs to.';
COMMENT ON COLUMN work_item.element IS 'The diagram''s element.';
COMMENT ON COLUMN work_item.title IS 'What is to be done, as the diagram called it.';
COMMENT ON COLUMN work_item.instruction IS 'How it is done, as the diagram said it.';
COMMENT ON COLUMN work_item.subject IS 'Name of the resource it is about.';
COMMENT ON COLUMN work_item.actor IS 'Name of the body it is about; empty where it is about none.';
COMMENT ON COLUMN work_item.form_key IS 'The form on which it is done.';
COMMENT ON COLUMN work_item.state IS 'Place in its life; see arshjul.workflow.v1.WorkItem.State.';
COMMENT ON COLUMN work_item.assignee IS 'Who has taken it; null while nobody has.';
COMMENT ON COLUMN work_item.assignee_name IS 'What that person is called; empty while nobody has taken it.';
COMMENT ON COLUMN work_item.claimed_at IS 'When it was taken; null while nobody has.';
COMMENT ON COLUMN work_item.created_at IS 'When it came, by the clock of the domain.';
COMMENT ON COLUMN work_item.due_date IS 'The day by which it should be done, in Europe/Stockholm.';
COMMENT ON COLUMN work_item.ended_at IS 'When it was done or withdrawn, by the clock of the domain; null while open.';
COMMENT ON COLUMN work_item.end_cause IS 'What ended it: a person, an event, the engine''s silence, or a job that took its place; null while open.';
COMMENT ON COLUMN work_item.decision IS 'What was decided; empty while open and where there was nothing to decide.';
COMMENT ON COLUMN work_item.completed_by IS 'Who did it; empty unless a person did.';
COMMENT ON COLUMN work_item.delivered_at IS 'Real time at which the engine last handed it out: the heartbeat.';
COMMENT ON COLUMN work_item.withdrawn_at IS 'Real time of its withdrawal; null unless withdrawn.';
COMMENT ON COLUMN work_item.revision IS 'Counts changes.';

CREATE TABLE work_item_group (
    work_item_id    uuid NOT NULL,
    candidate_group text NOT NULL,
    CONSTRAINT pk_work_item_group PRIMARY KEY (work_item_id, candidate_group),
    CONSTRAINT fk_work_item_group_work_item FOREIGN KEY (work_item_id) REFERENCES work_item (work_item_id)
);

CREATE INDEX ix_work_item_group_candidate_group ON work_item_group (candidate_group);

COMMENT ON TABLE work_item_group IS 'Whose people may do an item.';
COMMENT ON COLUMN work_item_group.work_item_id IS 'The item.';
COMMENT ON COLUMN work_item_group.candidate_group IS '`role:<role>` or `actor:<slug>:<role>`.';
