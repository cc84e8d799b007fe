ALTER TABLE question
    ADD COLUMN number_soft_min numeric,
    ADD COLUMN number_soft_max numeric,
    ADD CONSTRAINT ck_question_soft_limits CHECK (number_soft_min <= number_soft_max
        AND (kind = 'NUMBER' OR number_soft_min IS NULL AND number_soft_max IS NULL));

COMMENT ON COLUMN question.number_soft_min IS 'The least number that is likely; a lesser one is taken once it is confirmed. Null for no such limit.';
COMMENT ON COLUMN question.number_soft_max IS 'The greatest number that is likely; a greater one is taken once it is confirmed. Null for no such limit.';
