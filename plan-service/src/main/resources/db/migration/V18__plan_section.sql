-- The editions of the national plan are loaded again, now with their headings and what is known not to be in them; the
-- names of the elements, by which others point to them, stay as they were.
DELETE FROM plan_appearance;
DELETE FROM plan_work;
DELETE FROM plan_element;
UPDATE plan SET parent_plan_id = NULL, parent_sequence = NULL;
DELETE FROM plan_version;

ALTER TABLE plan_version
    ADD COLUMN absent_element_ids text[] NOT NULL;

COMMENT ON COLUMN plan_version.absent_element_ids IS 'Elements of other versions that it is known not to have, though only a part of it is known.';

ALTER TABLE plan_appearance
    ADD COLUMN numbered boolean NOT NULL;

COMMENT ON COLUMN plan_appearance.numbered IS 'Whether the element bears its number there.';

ALTER TABLE plan_element
    DROP CONSTRAINT ck_plan_element_kind,
    ADD CONSTRAINT ck_plan_element_kind
        CHECK (kind IN ('PREREQUISITE', 'FOCUS_AREA', 'MEASURE', 'COOPERATION_MEASURE', 'SUB_MEASURE', 'AIM', 'GOAL',
                        'STRATEGY', 'PRINCIPAL_TASK', 'ACTIVITY', 'PROJECT', 'INITIATIVE', 'FIGURE', 'OVERALL_GOAL',
                        'SECTION', 'SEAT', 'MANDATE'));
