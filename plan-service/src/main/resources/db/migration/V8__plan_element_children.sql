ALTER TABLE plan_element
    DROP CONSTRAINT ck_plan_element_kind,
    ADD CONSTRAINT ck_plan_element_kind
        CHECK (kind IN ('PREREQUISITE', 'FOCUS_AREA', 'MEASURE', 'COOPERATION_MEASURE', 'SUB_MEASURE', 'AIM', 'GOAL',
                        'STRATEGY', 'PRINCIPAL_TASK', 'ACTIVITY', 'PROJECT', 'INITIATIVE', 'FIGURE'));

COMMENT ON COLUMN plan_element.code IS 'Its code, such as 1.1 or FA1; empty when it has none.';
