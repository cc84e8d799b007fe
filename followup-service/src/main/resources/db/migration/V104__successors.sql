CREATE TABLE successor (
    survey_id          text   NOT NULL,
    question_id        text   NOT NULL,
    option_id          text   NOT NULL,
    number             bigint NOT NULL,
    standing_option_id text   NOT NULL,
    CONSTRAINT pk_successor PRIMARY KEY (survey_id, question_id, option_id, number),
    CONSTRAINT fk_successor_amended_question FOREIGN KEY (survey_id, number, question_id)
        REFERENCES amended_question (survey_id, number, question_id),
    CONSTRAINT ck_successor_other CHECK (standing_option_id <> option_id)
);

CREATE INDEX ix_successor_amendment ON successor (survey_id, number, question_id);

COMMENT ON TABLE successor IS 'Options in whose place another stands since an amendment; written once, for good. One whose successor was removed later has a row of that amendment too, so that the latest row tells what stands for it now.';
COMMENT ON COLUMN successor.survey_id IS 'The survey.';
COMMENT ON COLUMN successor.question_id IS 'The question.';
COMMENT ON COLUMN successor.option_id IS 'Id of the removed option.';
COMMENT ON COLUMN successor.number IS 'Number of the amendment.';
COMMENT ON COLUMN successor.standing_option_id IS 'Id of the option that succeeds it since.';

CREATE TRIGGER tr_successor_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON successor
    FOR EACH STATEMENT EXECUTE FUNCTION amendment_is_append_only();

ALTER TABLE answer
    ADD COLUMN replaced_options text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN answer.replaced_options IS 'Ids of the options that were chosen and in whose place amendments have put others since it was last saved.';

-- Without a function: it would be called once for each answer, of which there are tens of thousands. Where several
-- options were chosen, they are put together anew only when one of them has a successor.
CREATE VIEW standing_answer AS
SELECT survey_id, request_id, version, question_id, kind,
       CASE WHEN choice IS NOT NULL THEN
           coalesce((SELECT s.standing_option_id
                       FROM successor s
                      WHERE s.survey_id = a.survey_id AND s.question_id = a.question_id AND s.option_id = a.choice
                      ORDER BY s.number DESC
                      LIMIT 1), choice)
       END AS choice,
       CASE WHEN EXISTS (SELECT FROM successor s
                          WHERE s.survey_id = a.survey_id AND s.question_id = a.question_id
                            AND s.option_id = ANY (a.choices))
            THEN ARRAY(SELECT standing.option_id
                         FROM (SELECT DISTINCT coalesce((SELECT s.standing_option_id
                                                           FROM successor s
                                                          WHERE s.survey_id = a.survey_id
                                                            AND s.question_id = a.question_id
                                                            AND s.option_id = chosen.option_id
                                                          ORDER BY s.number DESC
                                                          LIMIT 1), chosen.option_id) AS option_id
                                 FROM unnest(a.choices) AS chosen (option_id)) AS standing
                         LEFT JOIN question_option o ON o.survey_id = a.survey_id AND o.question_id = a.question_id
                                                    AND o.option_id = standing.option_id
                        ORDER BY o.position, standing.option_id)
            ELSE choices
       END AS choices,
       coalesce(choices, ARRAY[choice]) AS chosen, scale, number, text, confirmation, update_time, updated_by_name
  FROM response_answer a;

COMMENT ON VIEW standing_answer IS 'Answers as they were submitted, with removed options counted as those that succeed them, each once and in the order of the question; what was chosen is beside them.';
