ALTER TABLE commitment_round
    ADD COLUMN askings        integer NOT NULL DEFAULT 1,
    ADD COLUMN outcome        text    NOT NULL DEFAULT '',
    ADD COLUMN create_request uuid,
    ADD CONSTRAINT ck_commitment_round_askings CHECK (askings >= 1),
    ADD CONSTRAINT ck_commitment_round_outcome CHECK (outcome IN ('', 'accepted', 'deviating'));

UPDATE commitment_round r
   SET outcome = CASE WHEN EXISTS (
           SELECT FROM commitment_answer a
            WHERE (a.plan_id, a.year, a.actor_id) = (r.plan_id, r.year, r.actor_id)
              AND a.state IN ('CHANGE_PROPOSED', 'DECLINED')
              AND NOT EXISTS (
                  SELECT FROM commitment_answer later
                   WHERE (later.plan_id, later.year, later.actor_id, later.row_number)
                         = (a.plan_id, a.year, a.actor_id, a.row_number)
                     AND later.number > a.number))
           THEN 'deviating' ELSE 'accepted' END
 WHERE state = 'ANSWERED';

COMMENT ON COLUMN commitment_round.askings IS 'How often the actor has been asked in it, the first time counted.';
COMMENT ON COLUMN commitment_round.outcome IS 'What the workflows were told that the actor has answered; empty while it is asked, and where it never answered.';
COMMENT ON COLUMN commitment_round.create_request IS 'The request that began it; null for rounds of before that was kept.';
