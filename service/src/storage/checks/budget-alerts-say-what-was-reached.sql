-- An alert says what is so: the part of the budget that it names was used, by a batch, a campaign or a bid for a place that is there.
select a.subject, a.level, a.budget_minor, a.reserved_minor, a.spent_minor from budget_alerts a
 where (a.level <> 'fuse' and (a.reserved_minor + a.spent_minor) * 100 < a.budget_minor * a.level::integer)
    or a.reserved_minor + a.spent_minor > a.budget_minor and left(a.subject, 4) in ('bat_', 'bid_')
    or (a.level = 'fuse' and (a.planned_minor is null or a.reserved_minor + a.spent_minor <= a.planned_minor))
    or not exists (select from batches b where b.batch_id = a.subject union all select from campaigns c where c.campaign_id = a.subject
                   union all select from placement_bids p where p.bid_id = a.subject)
