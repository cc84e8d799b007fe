CREATE TABLE theme (
    survey_id       text        NOT NULL,
    question_id     text        NOT NULL,
    theme_id        text        NOT NULL,
    name            text        NOT NULL,
    description     text        NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_theme PRIMARY KEY (survey_id, question_id, theme_id),
    CONSTRAINT fk_theme_question FOREIGN KEY (survey_id, question_id) REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_theme_theme_id CHECK (theme_id ~ '^[a-z][a-z0-9-]{0,62}$')
);

CREATE UNIQUE INDEX uq_theme_name ON theme (survey_id, question_id, lower(name));

COMMENT ON TABLE theme IS 'What some free-text answers to a question have in common.';
COMMENT ON COLUMN theme.survey_id IS 'The survey.';
COMMENT ON COLUMN theme.question_id IS 'The question.';
COMMENT ON COLUMN theme.theme_id IS 'Id that stays the same over the years.';
COMMENT ON COLUMN theme.name IS 'What it is called.';
COMMENT ON COLUMN theme.description IS 'When an answer has it; may be empty.';
COMMENT ON COLUMN theme.update_time IS 'When it was last changed.';
COMMENT ON COLUMN theme.updated_by_name IS 'What the person who did it is called; empty when it was taken over from an earlier survey.';
COMMENT ON COLUMN theme.revision IS 'Counts the changes of the theme; its etag.';
