ALTER TABLE work_item
    ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
        to_tsvector('simple', lower(translate(title || ' ' || subject || ' ' || actor,
                                              'ÅÄÖÉÜåäöéü/-_.', 'AAOEUaaoeu    ')))) STORED;

CREATE INDEX ix_work_item_words ON work_item USING gin (words);

COMMENT ON COLUMN work_item.words IS 'The words by which it is found: what is to be done, about what, for which body; letters as in a name.';
