CREATE TABLE section_report (
    survey_id        text        NOT NULL,
    request_id       text        NOT NULL,
    section_id       text        NOT NULL,
    completion       text        NOT NULL,
    report_time      timestamptz NOT NULL,
    reported_by      text        NOT NULL,
    reported_by_name text        NOT NULL,
    CONSTRAINT pk_section_report PRIMARY KEY (survey_id, request_id, section_id),
    CONSTRAINT fk_section_report_request FOREIGN KEY (survey_id, request_id)
        REFERENCES request (survey_id, request_id) ON DELETE CASCADE,
    CONSTRAINT ck_section_report_completion CHECK (completion IN ('COMPLETED', 'LATER'))
);

COMMENT ON TABLE section_report IS 'What a body says of how far it has come with a section of its request, whatever is answered.';
COMMENT ON COLUMN section_report.survey_id IS 'The survey.';
COMMENT ON COLUMN section_report.request_id IS 'The request.';
COMMENT ON COLUMN section_report.section_id IS 'The section.';
COMMENT ON COLUMN section_report.completion IS 'What it says; see arshjul.followup.v1.Section.Completion.';
COMMENT ON COLUMN section_report.report_time IS 'When it was said last.';
COMMENT ON COLUMN section_report.reported_by IS 'Who said so, people/{person}.';
COMMENT ON COLUMN section_report.reported_by_name IS 'What that person is called.';
