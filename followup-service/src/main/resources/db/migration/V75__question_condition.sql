ALTER TABLE question
    ADD COLUMN shown_if_question text,
    ADD COLUMN shown_if_options  text[],
    ADD CONSTRAINT fk_question_shown_if_question FOREIGN KEY (survey_id, shown_if_question)
        REFERENCES question (survey_id, question_id),
    ADD CONSTRAINT ck_question_shown_if CHECK ((shown_if_question IS NULL) = (shown_if_options IS NULL)
        AND cardinality(shown_if_options) > 0 AND shown_if_question <> question_id);

CREATE INDEX ix_question_shown_if_question ON question (survey_id, shown_if_question);

COMMENT ON COLUMN question.shown_if_question IS 'The earlier question on whose answer it depends whether this one is asked; null when it is always asked.';
COMMENT ON COLUMN question.shown_if_options IS 'The options of that question of which one must be chosen; null when it is always asked.';
