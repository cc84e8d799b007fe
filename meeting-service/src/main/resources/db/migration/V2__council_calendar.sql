-- The national council's calendar as its minutes of meetings 17 and 20 give it. Ordinals 18, 19 and 21 to 25 follow
-- from the series.
INSERT INTO meeting (body_id, ordinal, ordinal_inferred, meeting_date, start_time, end_time, format, state)
VALUES ('nationella-radet', 17, false, '2024-11-12', '09:00', '16:00', NULL, 'HELD'),
       ('nationella-radet', 18, true, '2025-02-26', '13:00', '16:00', 'DIGITAL', 'SCHEDULED'),
       ('nationella-radet', 19, true, '2025-06-11', '09:00', '16:00', 'PHYSICAL', 'SCHEDULED'),
       ('nationella-radet', 20, false, '2025-09-23', '13:00', '16:00', 'DIGITAL', 'HELD'),
       ('nationella-radet', 21, true, '2025-11-13', '09:00', '16:00', 'PHYSICAL', 'SCHEDULED'),
       ('nationella-radet', 22, true, '2026-03-05', '13:00', '16:00', 'DIGITAL', 'PROPOSED'),
       ('nationella-radet', 23, true, '2026-06-02', '09:00', '16:00', 'PHYSICAL', 'PROPOSED'),
       ('nationella-radet', 24, true, '2026-09-23', '13:00', '16:00', 'DIGITAL', 'PROPOSED'),
       ('nationella-radet', 25, true, '2026-11-12', '09:00', '16:00', 'PHYSICAL', 'PROPOSED');
