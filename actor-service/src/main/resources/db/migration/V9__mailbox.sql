CREATE TABLE mailbox (
    mailbox_id uuid   NOT NULL,
    actor_id   text COLLATE "C" NOT NULL,
    email      text COLLATE "C" NOT NULL,
    label      text COLLATE "C" NOT NULL,
    letters    text   NOT NULL,
    start_date date   NOT NULL,
    end_date   date,
    revision   bigint NOT NULL,
    CONSTRAINT pk_mailbox PRIMARY KEY (mailbox_id),
    CONSTRAINT fk_mailbox_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
    CONSTRAINT ck_mailbox_letters CHECK (letters IN ('ALL', 'RECORDS')),
    CONSTRAINT ck_mailbox_end_date CHECK (start_date <= end_date)
);

CREATE INDEX ix_mailbox_actor_id ON mailbox (actor_id);

COMMENT ON TABLE mailbox IS 'An address of a body that belongs to a function and to no person; letters go to it beside the people.';
COMMENT ON COLUMN mailbox.mailbox_id IS 'Last part of the name actors/{actor}/mailboxes/{mailbox}.';
COMMENT ON COLUMN mailbox.actor_id IS 'The body.';
COMMENT ON COLUMN mailbox.email IS 'The address, as it was written; compared without regard to case.';
COMMENT ON COLUMN mailbox.label IS 'What the function is called.';
COMMENT ON COLUMN mailbox.letters IS 'See arshjul.actor.v1.Mailbox.Letters.';
COMMENT ON COLUMN mailbox.start_date IS 'First day on which letters go to it.';
COMMENT ON COLUMN mailbox.end_date IS 'Last day on which letters go to it; null while no end is set.';
COMMENT ON COLUMN mailbox.revision IS 'Grows with every change; the etag.';
