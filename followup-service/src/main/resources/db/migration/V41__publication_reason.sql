ALTER TABLE publication ADD COLUMN reason text NOT NULL DEFAULT '';
ALTER TABLE publication ALTER COLUMN reason DROP DEFAULT;
ALTER TABLE publication ADD CONSTRAINT ck_publication_reason
    CHECK ((reason <> '') = (publication_id NOT IN ('draft', '1')));

COMMENT ON COLUMN publication.reason IS 'Why the version before was corrected; empty for the first version and for a draft.';
