ALTER TABLE plan
    ADD COLUMN parent_plan_id  text,
    ADD COLUMN parent_sequence integer,
    ADD CONSTRAINT fk_plan_parent FOREIGN KEY (parent_plan_id, parent_sequence)
        REFERENCES plan_version (plan_id, sequence),
    ADD CONSTRAINT ck_plan_parent CHECK ((parent_plan_id IS NULL) = (parent_sequence IS NULL));

CREATE INDEX ix_plan_parent ON plan (parent_plan_id, parent_sequence);

COMMENT ON COLUMN plan.parent_plan_id IS 'The plan it follows; null when it follows none.';
COMMENT ON COLUMN plan.parent_sequence IS 'The version of that plan; null when it follows none.';
