CREATE TABLE survey_text_english (
    survey_id       text        NOT NULL,
    text_id         text        NOT NULL,
    fields          text[]      NOT NULL,
    english         text[]      NOT NULL,
    source          text[]      NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_survey_text_english PRIMARY KEY (survey_id, text_id),
    CONSTRAINT fk_survey_text_english_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT ck_survey_text_english_text CHECK (text_id IN ('title', 'introduction', 'legal-basis')),
    CONSTRAINT ck_survey_text_english_fields CHECK (cardinality(fields) = cardinality(english)
        AND cardinality(fields) = cardinality(source))
);

COMMENT ON TABLE survey_text_english IS 'What one of the survey''s own texts says in English: an aid to reading. The Swedish text alone applies; this one is read while its source is what that says.';
COMMENT ON COLUMN survey_text_english.survey_id IS 'The survey.';
COMMENT ON COLUMN survey_text_english.text_id IS 'Which of them.';
COMMENT ON COLUMN survey_text_english.fields IS 'Paths of the fields that have text; see arshjul.followup.v1.EnglishText.Part. None when what there was has been taken away.';
COMMENT ON COLUMN survey_text_english.english IS 'What each of them says in English.';
COMMENT ON COLUMN survey_text_english.source IS 'What each of them said in Swedish when that was written.';
COMMENT ON COLUMN survey_text_english.update_time IS 'When somebody last changed it; 1970 when it came with the survey.';
COMMENT ON COLUMN survey_text_english.updated_by_name IS 'What the person is called who last changed it; empty when no person did.';
COMMENT ON COLUMN survey_text_english.revision IS 'Counts the changes; part of its etag.';
