ALTER TABLE item_decision ADD COLUMN decided_by text NOT NULL DEFAULT '';

COMMENT ON COLUMN item_decision.decided_by IS 'The person who decided; empty where the event names none.';
