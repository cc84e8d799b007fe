ALTER TABLE question_result ADD COLUMN responses bigint;

COMMENT ON COLUMN question_result.responses IS 'How many accepted responses were asked the question; null when all were, or when it is hidden.';
