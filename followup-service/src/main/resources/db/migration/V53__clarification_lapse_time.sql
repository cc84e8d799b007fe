ALTER TABLE clarification
    ADD COLUMN lapse_time timestamptz;

COMMENT ON COLUMN clarification.lapse_time IS 'When the time of review was over without the body''s signed word on it; null otherwise.';
