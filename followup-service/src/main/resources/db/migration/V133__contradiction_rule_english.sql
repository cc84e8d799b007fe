CREATE TABLE contradiction_rule_english (
    survey_id       text        NOT NULL,
    rule_id         text        NOT NULL,
    fields          text[]      NOT NULL,
    english         text[]      NOT NULL,
    source          text[]      NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_contradiction_rule_english PRIMARY KEY (survey_id, rule_id),
    CONSTRAINT fk_contradiction_rule_english_rule FOREIGN KEY (survey_id, rule_id)
        REFERENCES contradiction_rule (survey_id, rule_id) ON DELETE CASCADE,
    CONSTRAINT ck_contradiction_rule_english_fields CHECK (cardinality(fields) = cardinality(english)
        AND cardinality(fields) = cardinality(source))
);

COMMENT ON TABLE contradiction_rule_english IS 'What a rule by which answers contradict each other says in English: an aid to reading. The Swedish text alone applies; this one is read while its source is what that says.';
COMMENT ON COLUMN contradiction_rule_english.survey_id IS 'The survey.';
COMMENT ON COLUMN contradiction_rule_english.rule_id IS 'The rule.';
COMMENT ON COLUMN contradiction_rule_english.fields IS 'Paths of the fields that have text; see arshjul.followup.v1.EnglishText.Part. None when what there was has been taken away.';
COMMENT ON COLUMN contradiction_rule_english.english IS 'What each of them says in English.';
COMMENT ON COLUMN contradiction_rule_english.source IS 'What each of them said in Swedish when that was written.';
COMMENT ON COLUMN contradiction_rule_english.update_time IS 'When somebody last changed it; 1970 when it came with the rule.';
COMMENT ON COLUMN contradiction_rule_english.updated_by_name IS 'What the person is called who last changed it; empty when no person did.';
COMMENT ON COLUMN contradiction_rule_english.revision IS 'Counts the changes; part of its etag.';
