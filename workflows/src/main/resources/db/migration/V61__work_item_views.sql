-- One for each view of the inbox, in the order in which it is shown.
CREATE INDEX ix_work_item_free ON work_item (due_date, created_at, work_item_id)
    WHERE state = 'OPEN' AND assignee IS NULL;
CREATE INDEX ix_work_item_taken ON work_item (due_date, created_at, work_item_id)
    WHERE state = 'OPEN' AND assignee IS NOT NULL;
CREATE INDEX ix_work_item_assignee ON work_item (assignee, due_date, created_at, work_item_id)
    WHERE state = 'OPEN';
CREATE INDEX ix_work_item_done ON work_item (completed_by, ended_at, work_item_id)
    WHERE state = 'COMPLETED';
DROP INDEX ix_work_item_completed_by;
