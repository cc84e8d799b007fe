ALTER TABLE survey_consultation ADD COLUMN skipped_reason text NOT NULL DEFAULT '';
ALTER TABLE survey_consultation
    ADD CONSTRAINT ck_survey_consultation_skipped
        CHECK (skipped_reason = '' OR (consulted = '' AND consulted_date IS NULL));

COMMENT ON COLUMN survey_consultation.skipped_reason IS 'Why nobody was consulted; empty when somebody was, or until recorded.';
