CREATE TABLE signing_key (
    key_id      text        NOT NULL,
    private_jwk text        NOT NULL,
    create_time timestamptz NOT NULL,
    CONSTRAINT pk_signing_key PRIMARY KEY (key_id)
);

COMMENT ON TABLE signing_key IS 'Keys that sign permission tokens: the newest signs, the others are still believed. Only for the user of this schema.';
COMMENT ON COLUMN signing_key.key_id IS 'The kid of the tokens it signs.';
COMMENT ON COLUMN signing_key.private_jwk IS 'The RSA key pair as a JWK.';
COMMENT ON COLUMN signing_key.create_time IS 'Real time at which it was made.';
