CREATE TABLE implementation_plan (
    plan_id            text    NOT NULL,
    year               integer NOT NULL,
    sequence           integer NOT NULL,
    revision           integer NOT NULL,
    published_revision integer NOT NULL,
    source_year        integer NOT NULL,
    example            boolean NOT NULL,
    last_row           integer NOT NULL,
    changes            bigint  NOT NULL,
    CONSTRAINT pk_implementation_plan PRIMARY KEY (plan_id, year),
    CONSTRAINT fk_implementation_plan_plan FOREIGN KEY (plan_id) REFERENCES plan (plan_id),
    CONSTRAINT ck_implementation_plan_revision CHECK (revision >= 1 AND published_revision IN (revision, revision - 1))
);
COMMENT ON TABLE implementation_plan IS 'Who does what in a year to carry out a plan.';
COMMENT ON COLUMN implementation_plan.plan_id IS 'The plan.';
COMMENT ON COLUMN implementation_plan.year IS 'The year.';
COMMENT ON COLUMN implementation_plan.sequence IS 'The version of the plan that it carries out.';
COMMENT ON COLUMN implementation_plan.revision IS 'The revision that is being worked on, from 1.';
COMMENT ON COLUMN implementation_plan.published_revision IS 'The revision that is public; 0 when none is.';
COMMENT ON COLUMN implementation_plan.source_year IS 'The year whose rows it was begun with; 0 when it was begun without.';
COMMENT ON COLUMN implementation_plan.example IS 'Whether it is made up.';
COMMENT ON COLUMN implementation_plan.last_row IS 'The highest number that a row has had.';
COMMENT ON COLUMN implementation_plan.changes IS 'How often it or its rows have been changed.';

CREATE TABLE implementation_revision (
    plan_id      text        NOT NULL,
    year         integer     NOT NULL,
    revision     integer     NOT NULL,
    reason       text        NOT NULL,
    begin_time   timestamptz NOT NULL,
    publish_time timestamptz,
    published_by text        NOT NULL,
    CONSTRAINT pk_implementation_revision PRIMARY KEY (plan_id, year, revision),
    CONSTRAINT fk_implementation_revision_plan
        FOREIGN KEY (plan_id, year) REFERENCES implementation_plan (plan_id, year)
);
COMMENT ON TABLE implementation_revision IS 'What an implementation plan has been in its turn.';
COMMENT ON COLUMN implementation_revision.plan_id IS 'The plan.';
COMMENT ON COLUMN implementation_revision.year IS 'The year.';
COMMENT ON COLUMN implementation_revision.revision IS 'Its number, from 1.';
COMMENT ON COLUMN implementation_revision.reason IS 'Why it was begun; empty for the first.';
COMMENT ON COLUMN implementation_revision.begin_time IS 'When it was begun.';
COMMENT ON COLUMN implementation_revision.publish_time IS 'When it was published; null while it is not.';
COMMENT ON COLUMN implementation_revision.published_by IS 'What the person who published it is called; empty while it is not published.';

CREATE TABLE implementation_row (
    plan_id         text    NOT NULL,
    year            integer NOT NULL,
    revision        integer NOT NULL,
    row_number      integer NOT NULL,
    element_id      text    NOT NULL,
    actors          text[]  NOT NULL,
    activity        text    NOT NULL,
    follow_up       text    NOT NULL,
    start_month     integer NOT NULL,
    end_month       integer NOT NULL,
    priority        integer NOT NULL,
    content_version integer NOT NULL,
    origin_year     integer NOT NULL,
    origin_row      integer NOT NULL,
    source_year     integer NOT NULL,
    source_row      integer NOT NULL,
    carry_reason    text    NOT NULL,
    create_request  uuid,
    changes         bigint  NOT NULL,
    CONSTRAINT pk_implementation_row PRIMARY KEY (plan_id, year, revision, row_number),
    CONSTRAINT fk_implementation_row_revision
        FOREIGN KEY (plan_id, year, revision) REFERENCES implementation_revision (plan_id, year, revision),
    CONSTRAINT ck_implementation_row_months
        CHECK (start_month BETWEEN 1 AND 12 AND end_month BETWEEN start_month AND 12),
    CONSTRAINT ck_implementation_row_actors CHECK (cardinality(actors) >= 1)
);
COMMENT ON TABLE implementation_row IS 'What is to be done in a year about a measure, by whom; the rows of a published revision never change.';
COMMENT ON COLUMN implementation_row.plan_id IS 'The plan.';
COMMENT ON COLUMN implementation_row.year IS 'The year.';
COMMENT ON COLUMN implementation_row.revision IS 'The revision.';
COMMENT ON COLUMN implementation_row.row_number IS 'Last part of its name; the same in every revision.';
COMMENT ON COLUMN implementation_row.element_id IS 'The measure, or part of one, that it carries out.';
COMMENT ON COLUMN implementation_row.actors IS 'Names of the actors that are responsible.';
COMMENT ON COLUMN implementation_row.activity IS 'What is done.';
COMMENT ON COLUMN implementation_row.follow_up IS 'By what it is followed up; may be empty, which is a lack.';
COMMENT ON COLUMN implementation_row.start_month IS 'The month in which it starts.';
COMMENT ON COLUMN implementation_row.end_month IS 'The last month in which it goes on.';
COMMENT ON COLUMN implementation_row.priority IS 'Its place among the rows, the lowest first.';
COMMENT ON COLUMN implementation_row.content_version IS 'How often what is to be done has been changed, from 1.';
COMMENT ON COLUMN implementation_row.origin_year IS 'The year in which it was first planned.';
COMMENT ON COLUMN implementation_row.origin_row IS 'Its number in that year.';
COMMENT ON COLUMN implementation_row.source_year IS 'The year that it was copied from; 0 when it was not.';
COMMENT ON COLUMN implementation_row.source_row IS 'Its number in that year; 0 when it was not copied.';
COMMENT ON COLUMN implementation_row.carry_reason IS 'Why it was carried over; may be empty.';
COMMENT ON COLUMN implementation_row.create_request IS 'The request that added it; null when it was copied.';
COMMENT ON COLUMN implementation_row.changes IS 'How often it has been changed.';

CREATE FUNCTION implementation_row_stays() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    kept implementation_row := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    IF EXISTS (SELECT FROM implementation_revision r
                WHERE (r.plan_id, r.year, r.revision) = (kept.plan_id, kept.year, kept.revision)
                  AND r.publish_time IS NOT NULL) THEN
        RAISE EXCEPTION 'the rows of a published revision never change';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE TRIGGER tr_implementation_row_stays
    BEFORE INSERT OR UPDATE OR DELETE ON implementation_row
    FOR EACH ROW EXECUTE FUNCTION implementation_row_stays();

CREATE TABLE implementation_status (
    plan_id    text        NOT NULL,
    year       integer     NOT NULL,
    row_number integer     NOT NULL,
    number     integer     NOT NULL,
    status     text        NOT NULL,
    note       text        NOT NULL,
    tell_time  timestamptz NOT NULL,
    told_by    text        NOT NULL,
    actor      text        NOT NULL,
    CONSTRAINT pk_implementation_status PRIMARY KEY (plan_id, year, row_number, number),
    CONSTRAINT fk_implementation_status_plan
        FOREIGN KEY (plan_id, year) REFERENCES implementation_plan (plan_id, year),
    CONSTRAINT ck_implementation_status_status
        CHECK (status IN ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'PAUSED', 'DROPPED'))
);
COMMENT ON TABLE implementation_status IS 'How far rows have come, as it was told; the latest holds.';
COMMENT ON COLUMN implementation_status.plan_id IS 'The plan.';
COMMENT ON COLUMN implementation_status.year IS 'The year.';
COMMENT ON COLUMN implementation_status.row_number IS 'The row, in every revision.';
COMMENT ON COLUMN implementation_status.number IS 'Place among those of the row, from 1.';
COMMENT ON COLUMN implementation_status.status IS 'How far; see arshjul.plan.v1.ImplementationRow.Status.';
COMMENT ON COLUMN implementation_status.note IS 'What was told with it; may be empty.';
COMMENT ON COLUMN implementation_status.tell_time IS 'When it was told.';
COMMENT ON COLUMN implementation_status.told_by IS 'What the person who told it is called.';
COMMENT ON COLUMN implementation_status.actor IS 'Name of the actor for which it was told.';

CREATE FUNCTION implementation_status_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'implementation_status is append-only';
END
$$;

CREATE TRIGGER tr_implementation_status_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON implementation_status
    FOR EACH STATEMENT EXECUTE FUNCTION implementation_status_is_append_only();
