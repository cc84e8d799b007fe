ALTER TABLE plan_element
    ADD COLUMN label_summarized boolean NOT NULL;

COMMENT ON COLUMN plan_element.label_summarized IS 'Whether the label is our own summary and not a heading of the plan.';
