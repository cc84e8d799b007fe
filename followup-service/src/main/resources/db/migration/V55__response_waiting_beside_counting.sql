CREATE UNIQUE INDEX uq_response_waiting ON response (survey_id, request_id) WHERE state = 'WAITING';

CREATE UNIQUE INDEX uq_response_counting ON response (survey_id, request_id) WHERE state IN ('SIGNED', 'TAKEN');

DROP INDEX uq_response_current;
