ALTER TABLE plan
    ADD COLUMN level text NOT NULL,
    ADD CONSTRAINT ck_plan_level CHECK (level IN ('NATIONAL', 'REGIONAL', 'MUNICIPAL', 'ADMINISTRATION'));

COMMENT ON COLUMN plan.level IS 'For whom it is; see arshjul.plan.v1.Plan.Level.';
