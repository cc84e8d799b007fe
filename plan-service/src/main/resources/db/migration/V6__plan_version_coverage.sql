ALTER TABLE plan_version
    ADD COLUMN coverage text NOT NULL,
    ADD CONSTRAINT ck_plan_version_coverage CHECK (coverage IN ('FULL', 'PARTIAL'));

COMMENT ON COLUMN plan_version.coverage IS 'How much of it is known; see arshjul.plan.v1.Version.Coverage.';
