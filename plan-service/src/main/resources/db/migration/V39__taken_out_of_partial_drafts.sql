-- From now on it is said of what is taken out of a draft of which only a part is here that it is absent. What was taken out
-- before is said to be so here, as it is where a draft becomes one of which only a part is here.
UPDATE plan_version draft
   SET absent_element_ids = ARRAY(
       SELECT element_id FROM (
           SELECT element_id FROM plan_element base
            WHERE base.plan_id = draft.plan_id AND base.sequence = draft.base_sequence
            UNION
           SELECT unnest(base.absent_element_ids) FROM plan_version base
            WHERE base.plan_id = draft.plan_id AND base.sequence = draft.base_sequence
       ) AS known (element_id)
        WHERE element_id NOT IN (SELECT element_id FROM plan_element kept
                                  WHERE kept.plan_id = draft.plan_id AND kept.sequence = draft.sequence)
        ORDER BY element_id)
 WHERE draft.being_written AND draft.coverage = 'PARTIAL';
