ALTER TABLE item_decision ADD COLUMN other_forms text[] NOT NULL DEFAULT '{}';

DROP INDEX ix_item_decision_waiting;
CREATE INDEX ix_item_decision_waiting ON item_decision (subject, position) WHERE work_item_id IS NULL;

COMMENT ON COLUMN item_decision.other_forms IS 'Other forms on which the same is decided: it belongs to an item on whichever the process stands at.';
