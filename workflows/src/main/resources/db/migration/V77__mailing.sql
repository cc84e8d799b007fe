CREATE TABLE mailing (
    mailing_id uuid        NOT NULL,
    survey     text        NOT NULL,
    purpose    text        NOT NULL,
    creator    text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_mailing PRIMARY KEY (mailing_id),
    CONSTRAINT ck_mailing_purpose CHECK (purpose IN ('REMIND', 'RESEND'))
);

CREATE INDEX ix_mailing_survey ON mailing (survey, created_at, mailing_id);

COMMENT ON TABLE mailing IS 'Letters that a coordinator has ordered besides those of the processes.';
COMMENT ON COLUMN mailing.mailing_id IS 'Last part of its name; the id of the request that ordered it.';
COMMENT ON COLUMN mailing.survey IS 'Name of the survey it is about.';
COMMENT ON COLUMN mailing.purpose IS 'What it is for; see arshjul.workflow.v1.Mailing.Purpose.';
COMMENT ON COLUMN mailing.creator IS 'What the person who ordered it is called.';
COMMENT ON COLUMN mailing.created_at IS 'When it was ordered, by the clock of the domain.';
