ALTER TABLE audit
    DROP CONSTRAINT ck_audit_caller_kind,
    ADD CONSTRAINT ck_audit_caller_kind
        CHECK (caller_kind IN ('ANONYMOUS', 'LOGIN', 'PERSON', 'ENGINE', 'PUBLISHER'));
