CREATE TABLE actor_alias (
    actor_id text COLLATE "C" NOT NULL,
    alias    text NOT NULL,
    CONSTRAINT pk_actor_alias PRIMARY KEY (actor_id, alias),
    CONSTRAINT fk_actor_alias_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id)
);

COMMENT ON TABLE actor_alias IS 'Other ways in which documents write an actor, misspellings among them; no names of its own.';
COMMENT ON COLUMN actor_alias.actor_id IS 'The actor.';
COMMENT ON COLUMN actor_alias.alias IS 'As it is written.';
