COMMENT ON COLUMN item_decision.taken_at IS 'Real time of arrival. Removed 30 days later if no item has come for it.';
