CREATE TABLE confirmed_rule (
    survey_id  text   NOT NULL,
    request_id text   NOT NULL,
    version    bigint NOT NULL,
    rule_id    text   NOT NULL,
    CONSTRAINT pk_confirmed_rule PRIMARY KEY (survey_id, request_id, version, rule_id),
    CONSTRAINT fk_confirmed_rule_response FOREIGN KEY (survey_id, request_id, version)
        REFERENCES response (survey_id, request_id, version),
    CONSTRAINT fk_confirmed_rule_rule FOREIGN KEY (survey_id, rule_id)
        REFERENCES contradiction_rule (survey_id, rule_id)
);

CREATE INDEX ix_confirmed_rule_rule ON confirmed_rule (survey_id, rule_id);

COMMENT ON TABLE confirmed_rule IS 'Answers of a version that contradict each other by a rule, of which its body has said that they are right. Rows never change.';
COMMENT ON COLUMN confirmed_rule.survey_id IS 'The survey.';
COMMENT ON COLUMN confirmed_rule.request_id IS 'The request.';
COMMENT ON COLUMN confirmed_rule.version IS 'The version of the response.';
COMMENT ON COLUMN confirmed_rule.rule_id IS 'The rule.';

INSERT INTO confirmed_rule
SELECT DISTINCT c.survey_id, c.request_id, c.version, r.rule_id
  FROM confirmed_contradiction c
  JOIN contradiction_rule r ON r.survey_id = c.survey_id AND r.question_id = c.question_id
                           AND r.second_question_id = c.missing_question_id AND c.option_id = ANY (r.options);

COMMENT ON TABLE confirmed_contradiction IS 'What confirmed_rule said before rules stood with their survey; no longer written or read.';
