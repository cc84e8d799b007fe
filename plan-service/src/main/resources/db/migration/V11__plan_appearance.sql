CREATE TABLE plan_appearance (
    plan_id    text    NOT NULL,
    sequence   integer NOT NULL,
    element_id text    NOT NULL,
    place      text    NOT NULL,
    position   integer NOT NULL,
    label      text    NOT NULL,
    CONSTRAINT pk_plan_appearance PRIMARY KEY (plan_id, sequence, element_id, place),
    CONSTRAINT fk_plan_appearance_element FOREIGN KEY (plan_id, sequence, element_id)
        REFERENCES plan_element (plan_id, sequence, element_id),
    CONSTRAINT ck_plan_appearance_place CHECK (place IN ('SUMMARY', 'LIST', 'CHAPTER', 'PICTURE'))
);

COMMENT ON TABLE plan_appearance IS 'What an element is called at a place of its version. Rows never change.';
COMMENT ON COLUMN plan_appearance.plan_id IS 'The plan.';
COMMENT ON COLUMN plan_appearance.sequence IS 'The version.';
COMMENT ON COLUMN plan_appearance.element_id IS 'The element.';
COMMENT ON COLUMN plan_appearance.place IS 'The place; see arshjul.plan.v1.Element.Place.';
COMMENT ON COLUMN plan_appearance.position IS 'How many from the first it stands there; 0 where there is no order.';
COMMENT ON COLUMN plan_appearance.label IS 'What it is called there.';
