CREATE UNIQUE INDEX uq_response_kept ON response (survey_id, request_id) WHERE state = 'KEPT';
