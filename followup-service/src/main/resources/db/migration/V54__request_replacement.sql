ALTER TABLE request
    ADD COLUMN replacement text NOT NULL DEFAULT 'NONE',
    ADD CONSTRAINT ck_request_replacement CHECK (replacement IN ('NONE', 'WRITING', 'SUBMITTED')),
    ADD CONSTRAINT ck_request_replacing CHECK (replacement = 'NONE' OR state IN ('APPROVED', 'ACCEPTED'));

COMMENT ON COLUMN request.replacement IS 'How far the body has come with changing the response that it has approved, which counts until it has approved another.';
