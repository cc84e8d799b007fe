ALTER TABLE plan_element
    ADD COLUMN followed_element_id text;

COMMENT ON COLUMN plan_element.followed_element_id IS 'The element of the parent version that it takes up; null when none.';
