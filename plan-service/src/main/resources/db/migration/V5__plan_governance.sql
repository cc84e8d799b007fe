ALTER TABLE plan
    ADD COLUMN decided_by     text NOT NULL,
    ADD COLUMN based_on       text NOT NULL,
    ADD COLUMN followed_up_by text NOT NULL,
    ADD COLUMN informed       text NOT NULL;

COMMENT ON COLUMN plan.decided_by IS 'Who has decided it; may be empty.';
COMMENT ON COLUMN plan.based_on IS 'What it is based on besides the plan it follows; may be empty.';
COMMENT ON COLUMN plan.followed_up_by IS 'Who follows up what is done; may be empty.';
COMMENT ON COLUMN plan.informed IS 'Who has been told of it; may be empty.';
