-- Points that pay for a part of an order: taken with its hold, given back when it is released, and with each refund their part of it.
-- And how the buyer was going to pay, where that was asked.
alter table orders add column points integer not null default 0 check (points >= 0), add column points_offer text, add column asked_payment text,
  add constraint points_have_an_offer check ((points > 0) = (points_offer is not null));
alter table refunds add column points integer not null default 0 check (points >= 0);
alter table points_entries add column order_id text;

do $migration$
declare was text; now text;
begin
  now := pg_get_functiondef('hold_orders'::regproc);

  was := now;
  now := replace(was, '  perform gather_budgets(p_slice,', $new$  perform 1 from points_balances b
    join (select distinct (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer
            from json_array_elements(p_orders) as o(entry) where (o.entry ->> 'points')::bigint > 0) w
      on b.bucket = w.bucket and b.buyer_id = w.buyer
   order by b.bucket, b.buyer_id for no key update of b;
  perform gather_budgets(p_slice,$new$);
  if now = was then raise exception 'hold_orders does not gather budgets where it did'; end if;

  was := now;
  now := replace(was, 'r(bucket smallint, buyer text, id text, at timestamptz, "holdUntil" timestamptz)',
    'r(bucket smallint, buyer text, id text, at timestamptz, "holdUntil" timestamptz, points integer, "pointsOffer" text, "askedPayment" text)');
  if now = was then raise exception 'hold_orders does not read its orders as it did'; end if;

  was := now;
  now := replace(was, '  ), judged as materialized (
    select a.*, c.gone, b.spent, n.lacking, coalesce(c.crowded, false)', $new$  ), points_of as materialized (
    select a.place, a.points > coalesce(p.balance, 0) as short, row_number() over (partition by a.bucket, a.buyer order by a.place) > 1 as crowded
      from asked a left join points_balances p on p.bucket = a.bucket and p.buyer_id = a.buyer where a.fresh and a.points > 0
  ), judged as materialized (
    select a.*, c.gone, b.spent, n.lacking, coalesce(t.short, false) as short, coalesce(t.crowded, false) or coalesce(c.crowded, false)$new$);
  if now = was then raise exception 'hold_orders does not judge orders where it did'; end if;

  was := now;
  now := replace(was, 'left join units_of n using (place)
  ), new_orders as (', 'left join units_of n using (place) left join points_of t using (place)
  ), new_orders as (');
  if now = was then raise exception 'hold_orders does not join what it judges by as it did'; end if;

  was := now;
  now := replace(was, 'payable_minor, policy_id, policy_version, request, quote, placed_at, hold_until, reference, placed_by, replaces, note)
    select', 'payable_minor, policy_id, policy_version, request, quote, placed_at, hold_until, reference, placed_by, replaces, note, points, points_offer, asked_payment)
    select');
  if now = was then raise exception 'hold_orders does not write orders as it did'; end if;

  was := now;
  now := replace(was, 'o.reference, o."placedBy", o.replaces, o.note
', 'o.reference, o."placedBy", o.replaces, o.note, coalesce(j.points, 0), j."pointsOffer", j."askedPayment"
');
  if now = was then raise exception 'hold_orders does not fill orders as it did'; end if;

  was := now;
  now := replace(was, 'j.lacking is null and not j.crowded', 'j.lacking is null and not j.short and not j.crowded');
  if now = was then raise exception 'hold_orders does not choose orders as it did'; end if;

  was := now;
  now := replace(was, '  ), reserved as (
    update budget_slices', $new$  ), points_taken as (
    update points_balances b set balance = b.balance - m.points, seq = b.seq + 1
      from made m where m.points > 0 and b.bucket = m.bucket and b.buyer_id = m.buyer
    returning b.bucket, b.buyer_id, b.balance, b.seq, m.id, m.points
  ), points_told as (
    insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at, order_id)
    select bucket, buyer_id, seq, -points, balance, ' ' || id || ' ' || seq, id, 'buyer:' || buyer_id, moment, id from points_taken
  ), reserved as (
    update budget_slices$new$);
  if now = was then raise exception 'hold_orders does not reserve budgets where it did'; end if;

  was := now;
  now := replace(was, $$when j.spent is not null then 'budget_spent'$$, $$when j.spent is not null then 'budget_spent'
                when j.short then 'points_spent'$$);
  if now = was then raise exception 'hold_orders does not answer as it did'; end if;
  execute now;

  now := pg_get_functiondef('release_orders'::regproc);

  was := now;
  now := replace(was, '  perform 1 from budget_slices b where b.bucket = p_slice', $new$  perform 1 from points_balances p
    join (select distinct x.bucket, x.buyer_id from json_array_elements(p_orders) as o(entry)
            join orders x on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id' where x.points > 0) w
      on p.bucket = w.bucket and p.buyer_id = w.buyer_id
   order by p.bucket, p.buyer_id for no key update of p;
  perform 1 from budget_slices b where b.bucket = p_slice$new$);
  if now = was then raise exception 'release_orders does not lock budgets where it did'; end if;

  was := now;
  now := replace(was, '  ), budgets as (
    update budget_slices', $new$  ), points_due as materialized (
    select x.bucket, x.buyer_id, x.order_id, x.points, m.because, row_number() over w as nth, sum(x.points) over w as upto
      from made m join orders x on x.bucket = m.bucket and x.order_id = m.id
     where x.points > 0 window w as (partition by x.bucket, x.buyer_id order by m.place)
  ), points_told as (
    insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at, order_id)
    select d.bucket, d.buyer_id, p.seq + d.nth, d.points, p.balance + d.upto, ' ' || d.order_id || ' ' || p.seq + d.nth, d.order_id, 'system', moment, d.order_id
      from points_due d join points_balances p on p.bucket = d.bucket and p.buyer_id = d.buyer_id
  ), points_back as (
    update points_balances p set balance = p.balance + d.points, seq = p.seq + d.n
      from (select bucket, buyer_id, sum(points) as points, count(*)::integer as n from points_due group by bucket, buyer_id) d
     where p.bucket = d.bucket and p.buyer_id = d.buyer_id
  ), budgets as (
    update budget_slices$new$);
  if now = was then raise exception 'release_orders does not give budgets back where it did'; end if;
  execute now;
end $migration$;
