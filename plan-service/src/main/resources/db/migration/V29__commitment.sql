CREATE TABLE commitment_answer (
    plan_id         text        NOT NULL,
    year            integer     NOT NULL,
    row_number      integer     NOT NULL,
    actor_id        text        NOT NULL,
    number          integer     NOT NULL,
    content_version integer     NOT NULL,
    state           text        NOT NULL,
    comment         text        NOT NULL,
    activity        text        NOT NULL,
    answer_time     timestamptz NOT NULL,
    answered_by     text        NOT NULL,
    CONSTRAINT pk_commitment_answer PRIMARY KEY (plan_id, year, row_number, actor_id, number),
    CONSTRAINT fk_commitment_answer_plan FOREIGN KEY (plan_id, year) REFERENCES implementation_plan (plan_id, year),
    CONSTRAINT ck_commitment_answer_state
        CHECK (state IN ('ACCEPTED', 'ACCEPTED_WITH_COMMENT', 'CHANGE_PROPOSED', 'DECLINED')),
    CONSTRAINT ck_commitment_answer_comment CHECK ((state = 'ACCEPTED') = (comment = ''))
);
COMMENT ON TABLE commitment_answer IS 'What actors have said to rows of implementation plans; the latest about a row as it is now holds.';
COMMENT ON COLUMN commitment_answer.plan_id IS 'The plan.';
COMMENT ON COLUMN commitment_answer.year IS 'The year.';
COMMENT ON COLUMN commitment_answer.row_number IS 'The row, in every revision.';
COMMENT ON COLUMN commitment_answer.actor_id IS 'Last part of the actor''s name.';
COMMENT ON COLUMN commitment_answer.number IS 'Place among those of the row and the actor, from 1.';
COMMENT ON COLUMN commitment_answer.content_version IS 'What the row was at, so that an answer is not taken for one to something else.';
COMMENT ON COLUMN commitment_answer.state IS 'What it said; see arshjul.plan.v1.Commitment.State.';
COMMENT ON COLUMN commitment_answer.comment IS 'What it added; empty where it accepted without comment.';
COMMENT ON COLUMN commitment_answer.activity IS 'What was to be done, as the row read then.';
COMMENT ON COLUMN commitment_answer.answer_time IS 'When it said so.';
COMMENT ON COLUMN commitment_answer.answered_by IS 'What the person who said so is called.';

CREATE FUNCTION commitment_answer_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'commitment_answer is append-only';
END
$$;

CREATE TRIGGER tr_commitment_answer_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON commitment_answer
    FOR EACH STATEMENT EXECUTE FUNCTION commitment_answer_is_append_only();

CREATE TABLE commitment_round (
    plan_id      text COLLATE "C" NOT NULL,
    year         integer          NOT NULL,
    actor_id     text COLLATE "C" NOT NULL,
    number       integer          NOT NULL,
    state        text             NOT NULL,
    answer_by    date             NOT NULL,
    note         text             NOT NULL,
    request_time timestamptz      NOT NULL,
    end_time     timestamptz,
    changes      bigint           NOT NULL,
    CONSTRAINT pk_commitment_round PRIMARY KEY (plan_id, year, actor_id, number),
    CONSTRAINT fk_commitment_round_plan FOREIGN KEY (plan_id, year) REFERENCES implementation_plan (plan_id, year),
    CONSTRAINT ck_commitment_round_state CHECK (state IN ('ASKED', 'ANSWERED', 'SETTLED', 'WITHDRAWN')),
    CONSTRAINT ck_commitment_round_end CHECK ((state IN ('SETTLED', 'WITHDRAWN')) = (end_time IS NOT NULL))
);
CREATE UNIQUE INDEX uq_commitment_round_open ON commitment_round (plan_id, year, actor_id) WHERE end_time IS NULL;
COMMENT ON TABLE commitment_round IS 'One time at which an actor is asked about its rows; at most one is not over.';
COMMENT ON COLUMN commitment_round.plan_id IS 'The plan.';
COMMENT ON COLUMN commitment_round.year IS 'The year.';
COMMENT ON COLUMN commitment_round.actor_id IS 'Last part of the actor''s name.';
COMMENT ON COLUMN commitment_round.number IS 'Place among those of the actor in the year, from 1.';
COMMENT ON COLUMN commitment_round.state IS 'How far it has come; see arshjul.plan.v1.CommitmentRound.State.';
COMMENT ON COLUMN commitment_round.answer_by IS 'The last day on which the actor is asked to answer.';
COMMENT ON COLUMN commitment_round.note IS 'Why a coordinator asked again, ended it or took it back; may be empty.';
COMMENT ON COLUMN commitment_round.request_time IS 'When the actor was asked.';
COMMENT ON COLUMN commitment_round.end_time IS 'When it was over; null while it is not.';
COMMENT ON COLUMN commitment_round.changes IS 'How often it has been changed.';
