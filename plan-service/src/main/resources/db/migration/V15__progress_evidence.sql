CREATE TABLE progress_evidence (
    plan_id    text             NOT NULL,
    element_id text COLLATE "C" NOT NULL,
    number     integer          NOT NULL,
    position   integer          NOT NULL,
    question   text             NOT NULL,
    wording    text             NOT NULL,
    answered   integer          NOT NULL,
    affirmed   integer          NOT NULL,
    CONSTRAINT pk_progress_evidence PRIMARY KEY (plan_id, element_id, number, position),
    CONSTRAINT fk_progress_evidence_entry FOREIGN KEY (plan_id, element_id, number)
        REFERENCES progress_entry (plan_id, element_id, number),
    CONSTRAINT ck_progress_evidence_affirmed CHECK (affirmed BETWEEN 0 AND answered)
);

COMMENT ON TABLE progress_evidence IS 'The answers from which the progress of an element was proposed. Rows never change.';
COMMENT ON COLUMN progress_evidence.plan_id IS 'The plan.';
COMMENT ON COLUMN progress_evidence.element_id IS 'The element.';
COMMENT ON COLUMN progress_evidence.number IS 'The entry.';
COMMENT ON COLUMN progress_evidence.position IS 'Place among the answers of the entry, from 1.';
COMMENT ON COLUMN progress_evidence.question IS 'Name of the question.';
COMMENT ON COLUMN progress_evidence.wording IS 'How it was worded.';
COMMENT ON COLUMN progress_evidence.answered IS 'How many answered.';
COMMENT ON COLUMN progress_evidence.affirmed IS 'How many of these said yes.';
