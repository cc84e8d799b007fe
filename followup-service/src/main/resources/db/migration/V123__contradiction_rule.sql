CREATE TABLE contradiction_rule (
    survey_id                text        NOT NULL,
    rule_id                  text        NOT NULL,
    sentence                 text        NOT NULL,
    hard                     boolean     NOT NULL,
    question_id              text        NOT NULL,
    test                     text        NOT NULL,
    options                  text[]      NOT NULL,
    other_question_id        text,
    number                   numeric,
    second_question_id       text,
    second_test              text,
    second_options           text[],
    second_other_question_id text,
    second_number            numeric,
    update_time              timestamptz NOT NULL,
    updated_by_name          text        NOT NULL,
    revision                 bigint      NOT NULL,
    CONSTRAINT pk_contradiction_rule PRIMARY KEY (survey_id, rule_id),
    CONSTRAINT fk_contradiction_rule_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT fk_contradiction_rule_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT fk_contradiction_rule_other_question FOREIGN KEY (survey_id, other_question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT fk_contradiction_rule_second_question FOREIGN KEY (survey_id, second_question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT fk_contradiction_rule_second_other FOREIGN KEY (survey_id, second_other_question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_contradiction_rule_test CHECK (CASE
        WHEN test IN ('CHOSEN', 'NOT_CHOSEN')
            THEN cardinality(options) > 0 AND other_question_id IS NULL AND number IS NULL
        WHEN test IN ('ANSWERED', 'UNANSWERED')
            THEN cardinality(options) = 0 AND other_question_id IS NULL AND number IS NULL
        ELSE test IN ('LESS', 'AT_MOST', 'EQUAL', 'NOT_EQUAL', 'AT_LEAST', 'GREATER') AND cardinality(options) = 0
            AND (other_question_id IS NULL) <> (number IS NULL) END),
    CONSTRAINT ck_contradiction_rule_second_test CHECK (CASE
        WHEN second_question_id IS NULL
            THEN second_test IS NULL AND second_options IS NULL AND second_other_question_id IS NULL
                AND second_number IS NULL
        WHEN second_test IN ('CHOSEN', 'NOT_CHOSEN')
            THEN cardinality(second_options) > 0 AND second_other_question_id IS NULL AND second_number IS NULL
        WHEN second_test IN ('ANSWERED', 'UNANSWERED')
            THEN cardinality(second_options) = 0 AND second_other_question_id IS NULL AND second_number IS NULL
        ELSE coalesce(second_test IN ('LESS', 'AT_MOST', 'EQUAL', 'NOT_EQUAL', 'AT_LEAST', 'GREATER')
            AND cardinality(second_options) = 0
            AND (second_other_question_id IS NULL) <> (second_number IS NULL), false) END)
);

CREATE INDEX ix_contradiction_rule_question ON contradiction_rule (survey_id, question_id);
CREATE INDEX ix_contradiction_rule_other_question ON contradiction_rule (survey_id, other_question_id);
CREATE INDEX ix_contradiction_rule_second_question ON contradiction_rule (survey_id, second_question_id);
CREATE INDEX ix_contradiction_rule_second_other ON contradiction_rule (survey_id, second_other_question_id);

COMMENT ON TABLE contradiction_rule IS 'A rule of a survey by which answers contradict each other: those of which both its statements are true. It can be changed only while the survey is being designed.';
COMMENT ON COLUMN contradiction_rule.survey_id IS 'The survey.';
COMMENT ON COLUMN contradiction_rule.rule_id IS 'Last part of its name; the same over the years.';
COMMENT ON COLUMN contradiction_rule.sentence IS 'What does not go together, said to whoever answers.';
COMMENT ON COLUMN contradiction_rule.hard IS 'Whether such answers must be changed; otherwise the body may say that they are right.';
COMMENT ON COLUMN contradiction_rule.question_id IS 'The question that its first statement is about.';
COMMENT ON COLUMN contradiction_rule.test IS 'What is said of the answer; see arshjul.followup.v1.ContradictionRule.Statement.Test.';
COMMENT ON COLUMN contradiction_rule.options IS 'The options of which it is said that they are chosen or not; empty where something else is said.';
COMMENT ON COLUMN contradiction_rule.other_question_id IS 'The question with whose answer it is compared; null when it is not.';
COMMENT ON COLUMN contradiction_rule.number IS 'The number with which it is compared; null when it is not.';
COMMENT ON COLUMN contradiction_rule.second_question_id IS 'The question that its second statement is about; null when the first says it all, as in what follows.';
COMMENT ON COLUMN contradiction_rule.second_test IS 'What is said of that answer; null when the first statement says it all.';
COMMENT ON COLUMN contradiction_rule.second_options IS 'As options, of the second statement; null when there is none.';
COMMENT ON COLUMN contradiction_rule.second_other_question_id IS 'As other_question_id, of the second statement; null when it is not compared with one.';
COMMENT ON COLUMN contradiction_rule.second_number IS 'As number, of the second statement; null when it is not compared with one.';
COMMENT ON COLUMN contradiction_rule.update_time IS 'When somebody last changed it; 1970 before the first change.';
COMMENT ON COLUMN contradiction_rule.updated_by_name IS 'What the person is called who last changed it; empty when no person did.';
COMMENT ON COLUMN contradiction_rule.revision IS 'Counts the changes; its etag.';

-- Until now a file said what contradicts what, for every survey that asks the questions and offers the options.
INSERT INTO contradiction_rule (survey_id, rule_id, sentence, hard, question_id, test, options, second_question_id,
                                second_test, second_options, update_time, updated_by_name, revision)
SELECT q.survey_id, told.rule_id, told.sentence, FALSE, q.question_id, 'CHOSEN',
       array_agg(o.option_id ORDER BY o.position), told.missing, 'UNANSWERED', '{}', timestamptz 'epoch', '', 1
  FROM (VALUES ('plan-start-unsaid', 'plan-exists', ARRAY['own'], 'plan-start-year',
                'Ni har en egen plan men har inte svarat på vilket år den började gälla.'),
               ('plan-decision-unsaid', 'plan-exists', ARRAY['own', 'part'], 'plan-decided-by',
                'Ni har en beslutad plan men har inte svarat på vem som har beslutat om den.'),
               ('culture-use-unsaid', 'culture-measured', ARRAY['everywhere', 'partly'], 'culture-use',
                'Ni har mätt säkerhetskulturen men har inte svarat på vad ni har gjort med resultatet.'))
       AS told (rule_id, question_id, options, missing, sentence)
  JOIN question q ON q.question_id = told.question_id
  JOIN question m ON m.survey_id = q.survey_id AND m.question_id = told.missing
  JOIN question_option o ON o.survey_id = q.survey_id AND o.question_id = q.question_id
                        AND o.option_id = ANY (told.options)
 GROUP BY q.survey_id, q.question_id, told.rule_id, told.missing, told.sentence;

CREATE TRIGGER tr_contradiction_rule_settled
    BEFORE INSERT OR UPDATE OR DELETE ON contradiction_rule
    FOR EACH ROW EXECUTE FUNCTION question_stays_as_it_was_asked();
