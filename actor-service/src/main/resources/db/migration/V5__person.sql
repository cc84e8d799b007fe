CREATE TABLE person (
    person_id   uuid        NOT NULL,
    issuer      text        NOT NULL,
    subject     text        NOT NULL,
    email       text COLLATE "C" NOT NULL,
    create_time timestamptz NOT NULL,
    login_time  timestamptz NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (person_id),
    CONSTRAINT uq_person_subject UNIQUE (issuer, subject)
);

CREATE INDEX ix_person_email ON person (lower(email));

COMMENT ON TABLE person IS 'Somebody who has logged in at least once.';
COMMENT ON COLUMN person.person_id IS 'Last part of the name people/{person}.';
COMMENT ON COLUMN person.issuer IS 'Who vouches for the person.';
COMMENT ON COLUMN person.subject IS 'Under which name the issuer knows the person; never given to somebody else.';
COMMENT ON COLUMN person.email IS 'The verified address of the latest login.';
COMMENT ON COLUMN person.create_time IS 'When the person logged in for the first time.';
COMMENT ON COLUMN person.login_time IS 'When a permission was issued to the person last.';
