ALTER TABLE undelivered_letter ADD COLUMN held boolean NOT NULL DEFAULT false;

COMMENT ON TABLE undelivered_letter IS 'Letters that reached nobody; the row goes when the letter has been sent or nobody needs it any more.';
COMMENT ON COLUMN undelivered_letter.noted_at IS 'Real time at which it was known last.';
COMMENT ON COLUMN undelivered_letter.held IS 'Whether somebody has been seen at work on the address since.';

-- Those that have a task already are looked after too; what has been sent since is forgotten at the next look.
INSERT INTO undelivered_letter (matter, kind, step, noted_at)
SELECT subject, variables ->> 'letterKind', variables ->> 'letterStep', max(taken_at)
  FROM event_intake
 WHERE type = 'letter.undelivered'
 GROUP BY 1, 2, 3
ON CONFLICT ON CONSTRAINT pk_undelivered_letter DO NOTHING;
