-- What shipped so far held the outline of a plan only. It is loaded again with all that it consists of; the names of its
-- elements, by which others point to them, stay as they were.
DELETE FROM plan_element;
DELETE FROM plan_version;
DELETE FROM plan;
