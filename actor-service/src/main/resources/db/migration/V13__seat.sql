CREATE TABLE body (
    body_id      text COLLATE "C" NOT NULL,
    kind         text    NOT NULL,
    display_name text    NOT NULL,
    summary      text    NOT NULL,
    evidence     text    NOT NULL,
    actual       boolean NOT NULL,
    CONSTRAINT pk_body PRIMARY KEY (body_id),
    CONSTRAINT ck_body_body_id CHECK (body_id ~ '^[a-z][a-z0-9-]{0,62}$'),
    CONSTRAINT ck_body_kind CHECK (kind IN ('COUNCIL', 'REFERENCE_GROUP'))
);

CREATE TABLE seat (
    body_id      text COLLATE "C" NOT NULL,
    seat_id      text COLLATE "C" NOT NULL,
    actor_id     text COLLATE "C",
    role         text    NOT NULL,
    proposed     boolean NOT NULL,
    proposed_as  text    NOT NULL,
    start_date   date,
    evident_date date,
    end_date     date,
    evidence     text    NOT NULL,
    revision     bigint  NOT NULL,
    CONSTRAINT pk_seat PRIMARY KEY (body_id, seat_id),
    CONSTRAINT fk_seat_body FOREIGN KEY (body_id) REFERENCES body (body_id),
    CONSTRAINT fk_seat_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
    CONSTRAINT ck_seat_seat_id CHECK (seat_id ~ '^[a-z][a-z0-9-]{0,62}$'),
    CONSTRAINT ck_seat_role CHECK (role IN ('CONVENER', 'MEMBER', 'CO_OPTED')),
    CONSTRAINT ck_seat_end_date CHECK (start_date < end_date AND evident_date < end_date),
    CONSTRAINT ck_seat_taken CHECK (actor_id IS NOT NULL OR start_date IS NULL AND evident_date IS NULL),
    CONSTRAINT ck_seat_proposed CHECK (proposed OR start_date IS NOT NULL OR evident_date IS NOT NULL)
);

CREATE INDEX ix_seat_actor_id ON seat (actor_id);

CREATE TABLE seat_holder (
    body_id      text COLLATE "C" NOT NULL,
    seat_id      text COLLATE "C" NOT NULL,
    position     bigint  NOT NULL,
    title        text    NOT NULL,
    evident_date date,
    evidence     text    NOT NULL,
    meeting      text    NOT NULL,
    stated       boolean NOT NULL,
    CONSTRAINT pk_seat_holder PRIMARY KEY (body_id, seat_id, position),
    CONSTRAINT fk_seat_holder_seat FOREIGN KEY (body_id, seat_id) REFERENCES seat (body_id, seat_id)
);

COMMENT ON TABLE body IS 'A council or reference group.';
COMMENT ON COLUMN body.body_id IS 'Last part of the name bodies/{body}.';
COMMENT ON COLUMN body.kind IS 'See arshjul.actor.v1.Body.Kind.';
COMMENT ON COLUMN body.display_name IS 'What it is called.';
COMMENT ON COLUMN body.summary IS 'What it does, in our own words.';
COMMENT ON COLUMN body.evidence IS 'By what it is known, in our own words.';
COMMENT ON COLUMN body.actual IS 'Whether it is known to meet, rather than only to have been proposed.';

COMMENT ON TABLE seat IS 'A seat of an actor on a council or reference group, taken, proposed or both; ended, never removed.';
COMMENT ON COLUMN seat.body_id IS 'The council or group.';
COMMENT ON COLUMN seat.seat_id IS 'Last part of the name bodies/{body}/seats/{seat}.';
COMMENT ON COLUMN seat.actor_id IS 'Whose seat it is, as it was registered; null where it is nobody''s yet, or no actor of the register.';
COMMENT ON COLUMN seat.role IS 'See arshjul.actor.v1.Seat.Role.';
COMMENT ON COLUMN seat.proposed IS 'Whether it was proposed.';
COMMENT ON COLUMN seat.proposed_as IS 'What the proposal calls it; empty when it was not proposed.';
COMMENT ON COLUMN seat.start_date IS 'First day on which it is taken; null when that is not known.';
COMMENT ON COLUMN seat.evident_date IS 'Earliest day on which a document shows it taken; null when none does.';
COMMENT ON COLUMN seat.end_date IS 'First day on which it no longer is; null while it is.';
COMMENT ON COLUMN seat.evidence IS 'By what it is known, in our own words.';
COMMENT ON COLUMN seat.revision IS 'Grows with every change; the etag.';

COMMENT ON TABLE seat_holder IS 'That somebody else sits on a seat: what they are to the actor, never their name. Added, never changed.';
COMMENT ON COLUMN seat_holder.body_id IS 'The council or group.';
COMMENT ON COLUMN seat_holder.seat_id IS 'The seat.';
COMMENT ON COLUMN seat_holder.position IS 'Who has followed whom, from 1.';
COMMENT ON COLUMN seat_holder.title IS 'What they are to the actor.';
COMMENT ON COLUMN seat_holder.evident_date IS 'Day on which the document shows it; null when it has none.';
COMMENT ON COLUMN seat_holder.evidence IS 'By what it is known, in our own words.';
COMMENT ON COLUMN seat_holder.meeting IS 'The meeting whose minutes show it, bodies/{body}/meetings/{meeting}; empty when none do.';
COMMENT ON COLUMN seat_holder.stated IS 'Whether a document says so, rather than that two of them differ.';
