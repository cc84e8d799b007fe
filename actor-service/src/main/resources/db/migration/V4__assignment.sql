CREATE TABLE assignment (
    assignment_id uuid        NOT NULL,
    actor_id      text COLLATE "C" NOT NULL,
    email         text COLLATE "C" NOT NULL,
    display_name  text        NOT NULL,
    role          text        NOT NULL,
    create_time   timestamptz NOT NULL,
    end_time      timestamptz,
    CONSTRAINT pk_assignment PRIMARY KEY (assignment_id),
    CONSTRAINT fk_assignment_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
    CONSTRAINT ck_assignment_role CHECK (role IN ('COORDINATOR', 'ANALYST', 'COMMUNICATOR', 'DECISION_MAKER',
                                                  'SECRETARY', 'MEMBER', 'RESPONDENT', 'APPROVER', 'CONTACT'))
);

CREATE UNIQUE INDEX uq_assignment_held ON assignment (actor_id, lower(email), role) WHERE end_time IS NULL;
CREATE INDEX ix_assignment_actor_id ON assignment (actor_id);
CREATE INDEX ix_assignment_email ON assignment (lower(email));

COMMENT ON TABLE assignment IS 'That a person acts for a body in a role; ended, never removed.';
COMMENT ON COLUMN assignment.assignment_id IS 'Last part of the name actors/{actor}/assignments/{assignment}.';
COMMENT ON COLUMN assignment.actor_id IS 'The body.';
COMMENT ON COLUMN assignment.email IS 'Address by which the person logs in, as it was written; compared without regard to case.';
COMMENT ON COLUMN assignment.display_name IS 'What the person is called there.';
COMMENT ON COLUMN assignment.role IS 'See arshjul.actor.v1.Assignment.Role.';
COMMENT ON COLUMN assignment.create_time IS 'When it was given.';
COMMENT ON COLUMN assignment.end_time IS 'When it ended; null while it lasts.';
