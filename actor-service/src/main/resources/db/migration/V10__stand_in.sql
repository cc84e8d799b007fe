CREATE TABLE stand_in (
    stand_in_id          uuid        NOT NULL,
    actor_id             text COLLATE "C" NOT NULL,
    absent_email         text COLLATE "C" NOT NULL,
    absent_display_name  text        NOT NULL,
    email                text COLLATE "C" NOT NULL,
    display_name         text        NOT NULL,
    start_date           date        NOT NULL,
    end_date             date        NOT NULL,
    create_time          timestamptz NOT NULL,
    creator              text        NOT NULL,
    creator_display_name text        NOT NULL,
    end_time             timestamptz,
    CONSTRAINT pk_stand_in PRIMARY KEY (stand_in_id),
    CONSTRAINT fk_stand_in_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
    CONSTRAINT ck_stand_in_end_date CHECK (end_date BETWEEN start_date AND start_date + 365),
    CONSTRAINT ck_stand_in_email CHECK (lower(email) <> lower(absent_email))
);

CREATE INDEX ix_stand_in_actor_id ON stand_in (actor_id);
CREATE INDEX ix_stand_in_email ON stand_in (lower(email));

COMMENT ON TABLE stand_in IS 'That somebody does the work of a person who is away; ended, never removed.';
COMMENT ON COLUMN stand_in.stand_in_id IS 'Last part of the name actors/{actor}/standIns/{stand_in}.';
COMMENT ON COLUMN stand_in.actor_id IS 'The body.';
COMMENT ON COLUMN stand_in.absent_email IS 'Address of whoever is away; compared without regard to case.';
COMMENT ON COLUMN stand_in.absent_display_name IS 'What whoever is away was called when it was written.';
COMMENT ON COLUMN stand_in.email IS 'Address by which the stand-in logs in, as it was written; compared without regard to case.';
COMMENT ON COLUMN stand_in.display_name IS 'What the stand-in is called.';
COMMENT ON COLUMN stand_in.start_date IS 'First day of it.';
COMMENT ON COLUMN stand_in.end_date IS 'Last day of it.';
COMMENT ON COLUMN stand_in.create_time IS 'When it was written.';
COMMENT ON COLUMN stand_in.creator IS 'Who wrote it, people/{person}.';
COMMENT ON COLUMN stand_in.creator_display_name IS 'What whoever wrote it was called then.';
COMMENT ON COLUMN stand_in.end_time IS 'When somebody ended it; null when nobody has.';

-- Who keeps a body's people and its address does so themself: a stand-in names nobody, for a while or for good.
CREATE VIEW lent_role AS
    SELECT stand_in.*, assignment.role
      FROM stand_in
      JOIN assignment ON assignment.actor_id = stand_in.actor_id
                     AND lower(assignment.email) = lower(stand_in.absent_email)
     WHERE stand_in.end_time IS NULL AND assignment.end_time IS NULL AND assignment.role <> 'CONTACT'
       AND assignment.create_time <= stand_in.create_time;

COMMENT ON VIEW lent_role IS
    'Which roles stand-ins hold from their first day to their last: none that was given after they were named.';
