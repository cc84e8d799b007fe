CREATE INDEX ix_letter_address ON letter (address, created_at);
