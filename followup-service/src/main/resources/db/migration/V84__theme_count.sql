CREATE TABLE theme_count (
    survey_id      text NOT NULL,
    publication_id text NOT NULL,
    question_id    text NOT NULL,
    recipient_kind text NOT NULL,
    theme_id       text NOT NULL,
    name           text NOT NULL,
    answers        bigint,
    CONSTRAINT pk_theme_count PRIMARY KEY (survey_id, publication_id, question_id, recipient_kind, theme_id),
    CONSTRAINT fk_theme_count_question_result FOREIGN KEY (survey_id, publication_id, question_id, recipient_kind)
        REFERENCES question_result (survey_id, publication_id, question_id, recipient_kind)
        ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TRIGGER tr_theme_count_stays
    BEFORE INSERT OR UPDATE OR DELETE ON theme_count
    FOR EACH ROW EXECUTE FUNCTION published_results_stay();

COMMENT ON TABLE theme_count IS 'How many free-text answers have a theme, as it was when the results were computed.';
COMMENT ON COLUMN theme_count.survey_id IS 'The survey.';
COMMENT ON COLUMN theme_count.publication_id IS 'The publication.';
COMMENT ON COLUMN theme_count.question_id IS 'The question.';
COMMENT ON COLUMN theme_count.recipient_kind IS 'Among whom; see response_rate.';
COMMENT ON COLUMN theme_count.theme_id IS 'The theme.';
COMMENT ON COLUMN theme_count.name IS 'What the theme was called.';
COMMENT ON COLUMN theme_count.answers IS 'How many answers have it; null when left out because single bodies could be told from it.';
