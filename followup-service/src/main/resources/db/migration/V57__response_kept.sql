ALTER TABLE response
    DROP CONSTRAINT ck_response_state,
    ADD CONSTRAINT ck_response_state CHECK (state IN ('WAITING', 'RETURNED', 'SIGNED', 'REJECTED', 'TAKEN', 'REPLACED',
                                                      'KEPT', 'LAPSED')),
    DROP CONSTRAINT ck_response_signed,
    ADD CONSTRAINT ck_response_signed CHECK (state NOT IN ('SIGNED', 'REJECTED', 'TAKEN', 'REPLACED', 'KEPT')
                                             OR approve_time IS NOT NULL);
