ALTER TABLE clarification
    ADD COLUMN asking bigint,
    ADD CONSTRAINT ck_clarification_asking CHECK (asking > 0 AND asking <= number);

COMMENT ON COLUMN clarification.asking IS 'Number of the first of those that were asked at once; null where it was asked before several could be, alone.';
