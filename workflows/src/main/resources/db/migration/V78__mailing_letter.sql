CREATE TABLE mailing_letter (
    mailing_id   uuid NOT NULL,
    request      text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    step         text COLLATE "C" NOT NULL,
    display_name text NOT NULL,
    state        text NOT NULL,
    reason       text NOT NULL,
    settled_at   timestamptz,
    CONSTRAINT pk_mailing_letter PRIMARY KEY (mailing_id, request, kind, step),
    CONSTRAINT fk_mailing_letter_mailing FOREIGN KEY (mailing_id) REFERENCES mailing (mailing_id),
    CONSTRAINT ck_mailing_letter_state CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'LEFT_OUT')),
    CONSTRAINT ck_mailing_letter_reason CHECK (reason IN ('', 'NOT_DUE', 'REMINDED_TODAY', 'TASK_WAITS')
        AND (reason <> '') = (state = 'LEFT_OUT')),
    CONSTRAINT ck_mailing_letter_settled_at CHECK ((state = 'WAITING') = (settled_at IS NULL))
);

CREATE INDEX ix_mailing_letter_waiting ON mailing_letter (mailing_id) WHERE state = 'WAITING';

COMMENT ON TABLE mailing_letter IS 'What a mailing is to send, and what has become of it.';
COMMENT ON COLUMN mailing_letter.mailing_id IS 'The mailing.';
COMMENT ON COLUMN mailing_letter.request IS 'Name of the request it is about.';
COMMENT ON COLUMN mailing_letter.kind IS 'What letter it was to be when it was ordered; empty where there was none to send.';
COMMENT ON COLUMN mailing_letter.step IS 'Which of several letters of that kind is sent once more; empty for a reminder.';
COMMENT ON COLUMN mailing_letter.display_name IS 'What the principal is called.';
COMMENT ON COLUMN mailing_letter.state IS 'How far it has come; see arshjul.workflow.v1.MailingLetter.State.';
COMMENT ON COLUMN mailing_letter.reason IS 'Why it is left out; empty otherwise.';
COMMENT ON COLUMN mailing_letter.settled_at IS 'When that became known, by the clock of the domain; null while it waits.';
