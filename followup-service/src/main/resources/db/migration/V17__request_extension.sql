ALTER TABLE request
    ADD COLUMN extension_state     text   NOT NULL DEFAULT 'NONE',
    ADD COLUMN extension_number    bigint NOT NULL DEFAULT 0,
    ADD COLUMN extension_wanted    date,
    ADD COLUMN extension_reason    text   NOT NULL DEFAULT '',
    ADD COLUMN extension_answer    text   NOT NULL DEFAULT '',
    ADD COLUMN answer_by_date      date,
    ADD COLUMN accepted_until_date date,
    ADD CONSTRAINT ck_request_extension_state
        CHECK (extension_state IN ('NONE', 'ASKED', 'GRANTED', 'DECLINED', 'LAPSED')),
    ADD CONSTRAINT ck_request_extension_wanted CHECK ((extension_wanted IS NULL) = (extension_state = 'NONE')),
    ADD CONSTRAINT ck_request_extension_number CHECK ((extension_number = 0) = (extension_state = 'NONE')),
    ADD CONSTRAINT ck_request_extension_dates CHECK ((answer_by_date IS NULL) = (accepted_until_date IS NULL)
        AND (answer_by_date IS NULL OR answer_by_date <= accepted_until_date)),
    ADD CONSTRAINT ck_request_extension_granted CHECK (extension_state <> 'GRANTED' OR answer_by_date IS NOT NULL),
    ADD CONSTRAINT ck_request_extension_asked
        CHECK (extension_state <> 'ASKED' OR state IN ('DISPATCHED', 'OPENED', 'STARTED', 'SUBMITTED'));

COMMENT ON COLUMN request.extension_state IS 'What came of the longer time the body asked for last; see arshjul.followup.v1.Extension.State.';
COMMENT ON COLUMN request.extension_number IS 'How many times the body has asked for longer time.';
COMMENT ON COLUMN request.extension_wanted IS 'The last day to answer that the body asked for last; null when it never has.';
COMMENT ON COLUMN request.extension_reason IS 'Why the body needs longer; empty when it never asked.';
COMMENT ON COLUMN request.extension_answer IS 'What the agency said when it decided; empty before.';
COMMENT ON COLUMN request.answer_by_date IS 'The last day to answer that was granted; null when none was: then the survey''s holds.';
COMMENT ON COLUMN request.accepted_until_date IS 'The last day on which a late answer is taken under the extension; null when none was granted.';
