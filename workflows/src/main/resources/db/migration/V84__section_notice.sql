CREATE TABLE section_notice (
    request       text        NOT NULL,
    section       text        NOT NULL,
    title         text        NOT NULL,
    holder        text        NOT NULL,
    given_by      text        NOT NULL,
    given_by_name text        NOT NULL,
    given_at      timestamptz NOT NULL,
    CONSTRAINT pk_section_notice PRIMARY KEY (request, section)
);

COMMENT ON TABLE section_notice IS 'Sections of requests whose holders are still to be written to; the row goes when they have been.';
COMMENT ON COLUMN section_notice.request IS 'Name of the request.';
COMMENT ON COLUMN section_notice.section IS 'Id of the section in the survey.';
COMMENT ON COLUMN section_notice.title IS 'What the section is called.';
COMMENT ON COLUMN section_notice.holder IS 'The assignment of the person who holds it.';
COMMENT ON COLUMN section_notice.given_by IS 'The person who gave it.';
COMMENT ON COLUMN section_notice.given_by_name IS 'What that person is called.';
COMMENT ON COLUMN section_notice.given_at IS 'When that was heard of, by the clock of the domain.';
