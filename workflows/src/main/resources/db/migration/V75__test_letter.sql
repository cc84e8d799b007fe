CREATE TABLE test_letter (
    test_letter_id uuid        NOT NULL,
    survey         text        NOT NULL,
    person         text        NOT NULL,
    created_at     timestamptz NOT NULL,
    gone           boolean     NOT NULL,
    CONSTRAINT pk_test_letter PRIMARY KEY (test_letter_id)
);

CREATE INDEX ix_test_letter_person ON test_letter (person, created_at);

COMMENT ON TABLE test_letter IS 'Letters that people have sent themselves to see what they look like; none of them is in the ledger.';
COMMENT ON COLUMN test_letter.test_letter_id IS 'Also the first part of its Message-ID.';
COMMENT ON COLUMN test_letter.survey IS 'Name of the survey whose letter was tried out.';
COMMENT ON COLUMN test_letter.person IS 'Who asked for it and got it.';
COMMENT ON COLUMN test_letter.created_at IS 'When it was asked for, by the clock of the domain.';
COMMENT ON COLUMN test_letter.gone IS 'Whether the mail server took it.';
