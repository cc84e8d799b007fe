CREATE TABLE meeting (
    body_id          text    NOT NULL,
    ordinal          integer NOT NULL,
    ordinal_inferred boolean NOT NULL,
    meeting_date     date    NOT NULL,
    start_time       time    NOT NULL,
    end_time         time    NOT NULL,
    format           text,
    state            text    NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (body_id, ordinal),
    CONSTRAINT ck_meeting_times CHECK (start_time < end_time),
    CONSTRAINT ck_meeting_format CHECK (format IN ('PHYSICAL', 'DIGITAL', 'HYBRID')),
    CONSTRAINT ck_meeting_state CHECK (state IN ('PROPOSED', 'SCHEDULED', 'HELD', 'CANCELLED', 'RESCHEDULED'))
);
COMMENT ON TABLE meeting IS 'A meeting of a body such as a national council.';
COMMENT ON COLUMN meeting.body_id IS 'The body that meets.';
COMMENT ON COLUMN meeting.ordinal IS 'Number in the body''s own series of meetings, from 1; last part of its name.';
COMMENT ON COLUMN meeting.ordinal_inferred IS 'Whether the ordinal follows from the series and is not written in any minutes.';
COMMENT ON COLUMN meeting.meeting_date IS 'The day, in Europe/Stockholm.';
COMMENT ON COLUMN meeting.start_time IS 'When it begins, in Europe/Stockholm.';
COMMENT ON COLUMN meeting.end_time IS 'When it ends, in Europe/Stockholm.';
COMMENT ON COLUMN meeting.format IS 'How people meet; null when it is not known.';
COMMENT ON COLUMN meeting.state IS 'Place in its life; see arshjul.meeting.v1.Meeting.State.';
