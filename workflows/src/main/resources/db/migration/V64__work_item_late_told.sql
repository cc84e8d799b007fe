ALTER TABLE work_item ADD COLUMN late_told_at timestamptz;

CREATE INDEX ix_work_item_late_untold ON work_item (due_date) WHERE state = 'OPEN' AND late_told_at IS NULL;

COMMENT ON COLUMN work_item.late_told_at IS 'When its group was written to because its day had passed, by the clock of the domain; null before.';
