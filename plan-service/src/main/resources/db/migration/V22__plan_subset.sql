CREATE TABLE plan_subset (
    plan_id    text    NOT NULL,
    sequence   integer NOT NULL,
    element_id text    NOT NULL,
    reason     text    NOT NULL,
    CONSTRAINT pk_plan_subset PRIMARY KEY (plan_id, sequence, element_id),
    CONSTRAINT fk_plan_subset_element
        FOREIGN KEY (plan_id, sequence, element_id) REFERENCES plan_element (plan_id, sequence, element_id)
            ON DELETE CASCADE,
    CONSTRAINT ck_plan_subset_reason CHECK (reason <> '')
);

COMMENT ON TABLE plan_subset IS 'Elements that take up only a part of what they follow, as the plan file declares it. Rows change only while their version is being written.';
COMMENT ON COLUMN plan_subset.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_subset.sequence IS 'The version.';
COMMENT ON COLUMN plan_subset.element_id IS 'The element.';
COMMENT ON COLUMN plan_subset.reason IS 'What is left out, and how that is known.';

CREATE TRIGGER tr_plan_subset_stays
    BEFORE INSERT OR UPDATE OR DELETE ON plan_subset FOR EACH ROW EXECUTE FUNCTION plan_content_stays();
CREATE TRIGGER tr_plan_subset_never_emptied
    BEFORE TRUNCATE ON plan_subset FOR EACH STATEMENT EXECUTE FUNCTION plan_content_is_never_emptied();
