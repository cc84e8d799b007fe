CREATE TABLE recipient_group (
    recipient_group_id uuid    NOT NULL,
    display_name       text COLLATE "C" NOT NULL,
    by_rule            boolean NOT NULL,
    kinds              text[]  NOT NULL,
    county_codes       text[]  NOT NULL,
    recipient_ids      text[]  NOT NULL,
    revision           bigint  NOT NULL,
    CONSTRAINT pk_recipient_group PRIMARY KEY (recipient_group_id),
    CONSTRAINT ck_recipient_group_kinds CHECK (kinds <@ ARRAY['REGION', 'MUNICIPALITY']),
    CONSTRAINT ck_recipient_group_by_rule CHECK (by_rule = (recipient_ids = '{}')
                                                 AND (by_rule OR kinds = '{}' AND county_codes = '{}'))
);

CREATE UNIQUE INDEX uq_recipient_group_display_name ON recipient_group (lower(display_name));

COMMENT ON TABLE recipient_group IS 'Principals under one name, by which the agency chooses to whom a survey goes.';
COMMENT ON COLUMN recipient_group.recipient_group_id IS 'Last part of the name recipientGroups/{recipient_group}.';
COMMENT ON COLUMN recipient_group.display_name IS 'What it is called; compared without regard to case.';
COMMENT ON COLUMN recipient_group.by_rule IS 'Whether its principals are those that fit a rule on the day asked for; picked by hand otherwise.';
COMMENT ON COLUMN recipient_group.kinds IS 'By rule: only what is one of these; both when empty.';
COMMENT ON COLUMN recipient_group.county_codes IS 'By rule: only in these counties; in all when empty.';
COMMENT ON COLUMN recipient_group.recipient_ids IS 'Picked by hand: names of principals as in actor_kind; empty when by rule.';
COMMENT ON COLUMN recipient_group.revision IS 'Grows with every change; the etag.';
