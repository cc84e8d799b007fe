CREATE TABLE question_english (
    survey_id       text        NOT NULL,
    question_id     text        NOT NULL,
    fields          text[]      NOT NULL,
    english         text[]      NOT NULL,
    source          text[]      NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_question_english PRIMARY KEY (survey_id, question_id),
    CONSTRAINT fk_question_english_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id) ON DELETE CASCADE,
    CONSTRAINT ck_question_english_fields CHECK (cardinality(fields) = cardinality(english)
        AND cardinality(fields) = cardinality(source))
);

COMMENT ON TABLE question_english IS 'What a question says in English: an aid to reading. The Swedish text alone applies; this one is read while its source is what that says.';
COMMENT ON COLUMN question_english.survey_id IS 'The survey.';
COMMENT ON COLUMN question_english.question_id IS 'The question.';
COMMENT ON COLUMN question_english.fields IS 'Paths of the fields that have text; see arshjul.followup.v1.EnglishText.Part. None when what there was has been taken away.';
COMMENT ON COLUMN question_english.english IS 'What each of them says in English.';
COMMENT ON COLUMN question_english.source IS 'What each of them said in Swedish when that was written.';
COMMENT ON COLUMN question_english.update_time IS 'When somebody last changed it; 1970 when it came with the question.';
COMMENT ON COLUMN question_english.updated_by_name IS 'What the person is called who last changed it; empty when no person did.';
COMMENT ON COLUMN question_english.revision IS 'Counts the changes; part of its etag.';
