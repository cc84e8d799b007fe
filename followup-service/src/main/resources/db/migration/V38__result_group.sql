ALTER TABLE response_rate
    DROP CONSTRAINT ck_response_rate_recipient_kind,
    ADD CONSTRAINT ck_response_rate_recipient_kind
        CHECK (recipient_kind ~ '^(all|region|municipality|county-[0-9]{2}|size-[1-9])$');

COMMENT ON COLUMN response_rate.recipient_kind IS 'Among whom: all, region, municipality, or the municipalities of a county (county-03) or a size group (size-2).';
COMMENT ON COLUMN question_result.recipient_kind IS 'Among whom; see response_rate.';
COMMENT ON COLUMN result_count.recipient_kind IS 'Among whom; see response_rate.';

ALTER TABLE question_result ADD COLUMN hidden boolean NOT NULL DEFAULT FALSE;
ALTER TABLE question_result ALTER COLUMN hidden DROP DEFAULT;
ALTER TABLE question_result ALTER COLUMN answered DROP NOT NULL;
ALTER TABLE question_result ADD CONSTRAINT ck_question_result_answered CHECK (hidden = (answered IS NULL));
ALTER TABLE question_result ADD CONSTRAINT ck_question_result_hidden CHECK (NOT hidden
    OR (mean IS NULL AND median IS NULL AND least IS NULL AND greatest IS NULL));

COMMENT ON COLUMN question_result.answered IS 'How many accepted responses answer the question; null when hidden, as who answers a question may tell what it answered to another.';
COMMENT ON COLUMN question_result.hidden IS 'Whether the figures are left out because they would tell what single bodies answered.';
