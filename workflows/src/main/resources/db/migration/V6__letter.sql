CREATE TABLE letter (
    letter_id  uuid        NOT NULL,
    matter     text        NOT NULL,
    kind       text        NOT NULL,
    step       text        NOT NULL,
    address    text        NOT NULL,
    state      text        NOT NULL,
    created_at timestamptz NOT NULL,
    sending_at timestamptz,
    sent_at    timestamptz,
    in_doubt   boolean     NOT NULL,
    attempts   bigint      NOT NULL,
    problem    text        NOT NULL,
    CONSTRAINT pk_letter PRIMARY KEY (letter_id),
    CONSTRAINT uq_letter_address UNIQUE (matter, kind, step, address),
    CONSTRAINT ck_letter_kind CHECK (kind IN ('invitation', 'reminder-not-opened', 'reminder-started',
        'reminder-waiting', 'receipt', 'sent-back', 'feedback')),
    CONSTRAINT ck_letter_state CHECK (state IN ('READY', 'SENDING', 'SENT', 'REFUSED', 'DROPPED')),
    CONSTRAINT ck_letter_sending_at CHECK (state <> 'SENDING' OR sending_at IS NOT NULL),
    CONSTRAINT ck_letter_sent_at CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);

CREATE INDEX ix_letter_created_at ON letter (created_at, letter_id);
CREATE INDEX ix_letter_matter ON letter (matter text_pattern_ops, kind, state);

COMMENT ON TABLE letter IS 'Every letter to every address, once.';
COMMENT ON COLUMN letter.letter_id IS 'Also the first part of its Message-ID: a copy is known by it.';
COMMENT ON COLUMN letter.matter IS 'Name of the resource it is about.';
COMMENT ON COLUMN letter.kind IS 'What letter it is.';
COMMENT ON COLUMN letter.step IS 'Which of several letters of that kind.';
COMMENT ON COLUMN letter.address IS 'Where it goes.';
COMMENT ON COLUMN letter.state IS 'How far it has come; see arshjul.workflow.v1.Letter.State.';
COMMENT ON COLUMN letter.created_at IS 'When it was to be sent, by the clock of the domain.';
COMMENT ON COLUMN letter.sending_at IS 'Real time at which it was last handed to the mail server; null before the first time.';
COMMENT ON COLUMN letter.sent_at IS 'When the mail server took it, by the clock of the domain; null unless sent.';
COMMENT ON COLUMN letter.in_doubt IS 'Whether it once was left uncertain whether it had gone.';
COMMENT ON COLUMN letter.attempts IS 'How often it was handed to the mail server.';
COMMENT ON COLUMN letter.problem IS 'What the mail server last answered when it did not take it; empty otherwise.';
