-- Four eyes: nobody approves a batch, or adopts an edit, that they wrote. What a rule approves carries the rule's name.
select 'batch' as what, e.batch_id, e.seq as n, e.actor from batch_events e
  join batches b on b.batch_id = e.batch_id
 where e.event = 'approve'
   and (e.actor = b.created_by
        or exists (select from batch_versions v where v.batch_id = e.batch_id and v.version <= e.version and v.created_by = e.actor))
union all
select 'edit', r.batch_id, r.version, r.decided_by from batch_revisions r
  join batch_versions v on v.batch_id = r.batch_id and v.version = r.version
 where r.state = 'adopted' and r.decided_by = v.created_by
   and not exists (select from settings_versions s where (s.settings #>> '{approval,fourEyesFromMinor}')::bigint > 0)
union all
select 'campaign', e.campaign_id, e.seq, e.actor from campaign_events e
 where e.event = 'approve'
   and exists (select from campaign_events w where w.campaign_id = e.campaign_id and w.event in ('create', 'edit') and w.seq < e.seq and w.actor = e.actor)
