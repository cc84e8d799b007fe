ALTER TABLE question
    ADD COLUMN matrix_id    text,
    ADD COLUMN matrix_title text,
    ADD CONSTRAINT ck_question_matrix CHECK ((matrix_id IS NULL) = (matrix_title IS NULL)
        AND (matrix_id IS NULL OR kind IN ('SINGLE_CHOICE', 'SCALE')));

COMMENT ON COLUMN question.matrix_id IS 'The table of which the question is a row, the same over the years; null when it stands by itself.';
COMMENT ON COLUMN question.matrix_title IS 'What is asked of all rows of that table, the same in each of them; null when it stands by itself.';
