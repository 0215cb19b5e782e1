-- What a merchant bears of the platform's batches in a joint campaign falls within its consent: in time, in its shops, and not more
-- than it agreed to.
select s.order_id, s.offer_id, s.line_id, b.campaign_id, l.merchant_id
  from order_shares s
  join batches b on b.batch_id = s.batch_id and b.merchant_id is null and b.campaign_id is not null
  join campaign_signups g on g.campaign_id = b.campaign_id
  join orders o on o.bucket = s.bucket and o.order_id = s.order_id
  join order_lines l on l.bucket = s.bucket and l.order_id = s.order_id and l.line_id = s.line_id
 where s.party = 'merchant' and o.placed_at >= g.opened_at
   and not exists (
     select from funding_consents c
      where c.campaign_id = b.campaign_id and c.party = l.merchant_id and l.shop_id = any(c.shops)
        and c.from_at <= o.placed_at and (c.until_at is null or c.until_at > o.placed_at))
union all
select e.enrolment_id, e.state, null, e.campaign_id, e.merchant_id
  from enrolments e
 where (e.state = 'accepted') <> exists (
   select from funding_consents c where c.enrolment_id = e.enrolment_id and c.until_at is null)
