CREATE TABLE publication_recipient (
    survey_id      text   NOT NULL,
    publication_id text   NOT NULL,
    request_id     text   NOT NULL,
    actor          text   NOT NULL,
    recipient_kind text   NOT NULL,
    display_name   text   NOT NULL,
    county_code    text   NOT NULL,
    size_group     text   NOT NULL,
    outcome        text   NOT NULL,
    version        bigint,
    CONSTRAINT pk_publication_recipient PRIMARY KEY (survey_id, publication_id, request_id),
    CONSTRAINT fk_publication_recipient_publication FOREIGN KEY (survey_id, publication_id)
        REFERENCES publication (survey_id, publication_id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT fk_publication_recipient_response FOREIGN KEY (survey_id, request_id, version)
        REFERENCES response (survey_id, request_id, version),
    CONSTRAINT ck_publication_recipient_recipient_kind CHECK (recipient_kind IN ('region', 'municipality')),
    CONSTRAINT ck_publication_recipient_outcome CHECK (outcome IN ('ANSWERED', 'DECLINED', 'NO_RESPONSE', 'OTHER')),
    CONSTRAINT ck_publication_recipient_version CHECK ((outcome = 'ANSWERED') = (version IS NOT NULL))
);

CREATE INDEX ix_publication_recipient_response ON publication_recipient (survey_id, request_id, version);

COMMENT ON TABLE publication_recipient IS 'Whom a publication is about, and which frozen answers of theirs it counts: it can be computed again from these.';
COMMENT ON COLUMN publication_recipient.survey_id IS 'The survey.';
COMMENT ON COLUMN publication_recipient.publication_id IS 'The publication.';
COMMENT ON COLUMN publication_recipient.request_id IS 'Kind and slug of the principal; the same one every year.';
COMMENT ON COLUMN publication_recipient.actor IS 'Name of the body that answers.';
COMMENT ON COLUMN publication_recipient.recipient_kind IS 'As what it was asked, region or municipality.';
COMMENT ON COLUMN publication_recipient.display_name IS 'What the principal was called on the day of dispatch.';
COMMENT ON COLUMN publication_recipient.county_code IS 'Two digits; empty when unknown.';
COMMENT ON COLUMN publication_recipient.size_group IS 'Size group of a municipality; empty for regions and when unknown.';
COMMENT ON COLUMN publication_recipient.outcome IS 'What became of the request: ANSWERED when a response was accepted.';
COMMENT ON COLUMN publication_recipient.version IS 'The version of the response that is counted; null when there is none.';

CREATE TRIGGER tr_publication_recipient_stays
    BEFORE INSERT OR UPDATE OR DELETE ON publication_recipient
    FOR EACH ROW EXECUTE FUNCTION published_results_stay();
