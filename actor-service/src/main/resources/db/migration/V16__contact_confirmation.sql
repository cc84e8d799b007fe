CREATE TABLE contact_confirmation (
    confirmation_id        uuid        NOT NULL,
    actor_id               text COLLATE "C" NOT NULL,
    confirm_time           timestamptz NOT NULL,
    confirmer              text        NOT NULL,
    confirmer_display_name text        NOT NULL,
    changed                boolean     NOT NULL,
    due_date               date        NOT NULL,
    CONSTRAINT pk_contact_confirmation PRIMARY KEY (confirmation_id),
    CONSTRAINT fk_contact_confirmation_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id)
);

CREATE INDEX ix_contact_confirmation_actor_id ON contact_confirmation (actor_id, confirm_time);

COMMENT ON TABLE contact_confirmation IS 'That a body has confirmed its people, address and mailboxes; added, never changed, and the last one counts.';
COMMENT ON COLUMN contact_confirmation.confirmation_id IS 'The request that confirmed.';
COMMENT ON COLUMN contact_confirmation.actor_id IS 'The body.';
COMMENT ON COLUMN contact_confirmation.confirm_time IS 'When it was confirmed.';
COMMENT ON COLUMN contact_confirmation.confirmer IS 'Who did, people/{person}.';
COMMENT ON COLUMN contact_confirmation.confirmer_display_name IS 'What whoever did was called then.';
COMMENT ON COLUMN contact_confirmation.changed IS 'Whether the body had changed something first.';
COMMENT ON COLUMN contact_confirmation.due_date IS 'First day on which it is to be confirmed again.';
