ALTER TABLE clarification
    ADD COLUMN withdraw_time timestamptz;

COMMENT ON COLUMN clarification.withdraw_time IS 'When the agency took it back before the body had signed off its word; null otherwise.';
