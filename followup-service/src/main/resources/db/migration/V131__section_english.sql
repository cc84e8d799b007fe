CREATE TABLE section_english (
    survey_id       text        NOT NULL,
    section_id      text        NOT NULL,
    fields          text[]      NOT NULL,
    english         text[]      NOT NULL,
    source          text[]      NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_section_english PRIMARY KEY (survey_id, section_id),
    CONSTRAINT fk_section_english_section FOREIGN KEY (survey_id, section_id)
        REFERENCES section (survey_id, section_id) ON DELETE CASCADE,
    CONSTRAINT ck_section_english_fields CHECK (cardinality(fields) = cardinality(english)
        AND cardinality(fields) = cardinality(source))
);

COMMENT ON TABLE section_english IS 'What a section says in English: an aid to reading. The Swedish text alone applies; this one is read while its source is what that says.';
COMMENT ON COLUMN section_english.survey_id IS 'The survey.';
COMMENT ON COLUMN section_english.section_id IS 'The section.';
COMMENT ON COLUMN section_english.fields IS 'Paths of the fields that have text; see arshjul.followup.v1.EnglishText.Part. None when what there was has been taken away.';
COMMENT ON COLUMN section_english.english IS 'What each of them says in English.';
COMMENT ON COLUMN section_english.source IS 'What each of them said in Swedish when that was written.';
COMMENT ON COLUMN section_english.update_time IS 'When somebody last changed it; 1970 when it came with the section.';
COMMENT ON COLUMN section_english.updated_by_name IS 'What the person is called who last changed it; empty when no person did.';
COMMENT ON COLUMN section_english.revision IS 'Counts the changes; part of its etag.';
