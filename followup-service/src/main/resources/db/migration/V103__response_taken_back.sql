COMMENT ON COLUMN response.reason IS 'Why the approver returned it or the agency sent it back; empty when nobody said.';
