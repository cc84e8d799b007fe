CREATE TABLE actor_kind (
    actor_id     text COLLATE "C" NOT NULL,
    kind         text NOT NULL,
    principal_id text COLLATE "C",
    CONSTRAINT pk_actor_kind PRIMARY KEY (actor_id, kind),
    CONSTRAINT fk_actor_kind_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
    CONSTRAINT uq_actor_kind_principal_id UNIQUE (principal_id),
    CONSTRAINT ck_actor_kind_kind CHECK (kind IN ('AUTHORITY', 'ORGANISATION', 'REGION', 'MUNICIPALITY', 'GROUP')),
    CONSTRAINT ck_actor_kind_principal_id CHECK ((kind IN ('REGION', 'MUNICIPALITY')) = (principal_id IS NOT NULL))
);

COMMENT ON TABLE actor_kind IS 'What an actor is. A body may be several things at once: Gotland is a region and a municipality.';
COMMENT ON COLUMN actor_kind.actor_id IS 'The actor.';
COMMENT ON COLUMN actor_kind.kind IS 'See arshjul.actor.v1.Actor.Kind.';
COMMENT ON COLUMN actor_kind.principal_id IS 'Under which name a survey reaches the actor in this role, such as kommun-gotland; null for what is no principal.';
