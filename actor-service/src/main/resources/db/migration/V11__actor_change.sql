CREATE TABLE actor_change (
    change_id   uuid   NOT NULL,
    kind        text   NOT NULL,
    CONSTRAINT pk_actor_change PRIMARY KEY (change_id),
    CONSTRAINT ck_actor_change_kind CHECK (kind IN ('RENAME', 'MERGER', 'SPLIT'))
);

CREATE TABLE actor_change_party (
    change_id         uuid   NOT NULL,
    part              text   NOT NULL,
    position          bigint NOT NULL,
    actor_id          text COLLATE "C" NOT NULL,
    display_name      text   NOT NULL,
    short_name        text   NOT NULL,
    kinds             text[] NOT NULL,
    county_code       text   NOT NULL,
    municipality_code text   NOT NULL,
    CONSTRAINT pk_actor_change_party PRIMARY KEY (change_id, part, position),
    CONSTRAINT fk_actor_change_party_change FOREIGN KEY (change_id) REFERENCES actor_change (change_id),
    CONSTRAINT uq_actor_change_party_actor UNIQUE (change_id, part, actor_id),
    CONSTRAINT ck_actor_change_party_part CHECK (part IN ('PREDECESSOR', 'SUCCESSOR'))
);

CREATE INDEX ix_actor_change_party_actor_id ON actor_change_party (actor_id);

CREATE TABLE actor_change_step (
    change_id      uuid        NOT NULL,
    position       bigint      NOT NULL,
    kind           text        NOT NULL,
    effective_date date,
    evidence       text        NOT NULL,
    evidence_uri   text        NOT NULL,
    create_time    timestamptz NOT NULL,
    CONSTRAINT pk_actor_change_step PRIMARY KEY (change_id, position),
    CONSTRAINT fk_actor_change_step_change FOREIGN KEY (change_id) REFERENCES actor_change (change_id),
    CONSTRAINT ck_actor_change_step_kind CHECK (kind IN ('ANNOUNCED', 'DATED', 'UNDONE')),
    CONSTRAINT ck_actor_change_step_effective_date CHECK (kind <> 'DATED' OR effective_date IS NOT NULL)
);

COMMENT ON TABLE actor_change IS 'How actors become others: renamed, merged, split. Written once; what is said of it later are steps.';
COMMENT ON COLUMN actor_change.change_id IS 'Last part of the name actorChanges/{actor_change}.';
COMMENT ON COLUMN actor_change.kind IS 'See arshjul.actor.v1.ActorChange.Kind.';

COMMENT ON TABLE actor_change_party IS 'Who a change comes to, and who there is afterwards.';
COMMENT ON COLUMN actor_change_party.change_id IS 'The change.';
COMMENT ON COLUMN actor_change_party.part IS 'Whether the actor is there before it or afterwards; who stays is both.';
COMMENT ON COLUMN actor_change_party.position IS 'In the order given.';
COMMENT ON COLUMN actor_change_party.actor_id IS 'The actor; no foreign key, for one that begins with the change comes into the register with its day.';
COMMENT ON COLUMN actor_change_party.display_name IS 'What a successor is called from then on; empty where that stays the same, and for predecessors.';
COMMENT ON COLUMN actor_change_party.short_name IS 'Abbreviation or short name that goes with it; empty when there is none.';
COMMENT ON COLUMN actor_change_party.kinds IS 'What a successor is that begins with the change; empty otherwise.';
COMMENT ON COLUMN actor_change_party.county_code IS 'Two digits, of a successor that begins with the change; empty otherwise.';
COMMENT ON COLUMN actor_change_party.municipality_code IS 'Four digits, of a successor that begins with the change; empty otherwise.';

COMMENT ON TABLE actor_change_step IS 'What was said of a change; steps are added and never changed, and the last one counts.';
COMMENT ON COLUMN actor_change_step.change_id IS 'The change.';
COMMENT ON COLUMN actor_change_step.position IS 'From 1; how many there are is the etag.';
COMMENT ON COLUMN actor_change_step.kind IS 'See arshjul.actor.v1.ActorChange.Step.Kind.';
COMMENT ON COLUMN actor_change_step.effective_date IS 'First day of the change as it was known then; null while it was not.';
COMMENT ON COLUMN actor_change_step.evidence IS 'By what it was known, in our own words.';
COMMENT ON COLUMN actor_change_step.evidence_uri IS 'Where that can be read; empty when it has no address.';
COMMENT ON COLUMN actor_change_step.create_time IS 'When it was registered.';
