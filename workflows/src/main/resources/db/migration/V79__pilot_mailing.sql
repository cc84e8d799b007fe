ALTER TABLE mailing
    DROP CONSTRAINT ck_mailing_purpose,
    ADD CONSTRAINT ck_mailing_purpose CHECK (purpose IN ('REMIND', 'RESEND', 'PILOT'));
