-- What a partner's link and an agent say they gave out is what buyers got through them; never more than the quota.
select 'link' as what, s.link_id as id, sum(s.issued) as says, coalesce(o.n, 0) as given
  from link_slices s left join (select source_id, count(*) as n from coupon_origins where way = 'link' group by source_id) o on o.source_id = s.link_id
 group by s.link_id, o.n having sum(s.issued) <> coalesce(o.n, 0) or sum(s.issued) > sum(s.quota)
union all
select 'agent', a.agent, sum(a.granted), coalesce(o.n, 0)
  from agent_days a left join (select source_id, count(*) as n from coupon_origins where way = 'agent' group by source_id) o on o.source_id = a.agent
 group by a.agent, o.n having sum(a.granted) <> coalesce(o.n, 0)
