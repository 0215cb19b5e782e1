-- What is owed for each unused coupon of a version: red packets and points are money's worth from their issue on. Null: nothing is
-- owed before the use; so it stays for the versions that were there before.
alter table batch_versions add column owed jsonb check (jsonb_typeof(owed -> 'parts') = 'array');

-- The transfers that a coupon's coming into a wallet brings (its funders are charged), or its leaving it unused (they get it back).
create function owed_legs(p_owed jsonb, p_leaves boolean) returns table (n bigint, party text, debit text, credit text, minor bigint, kind text)
language sql immutable as $$
  select p.n, p.part ->> 'party', case when p_leaves then p_owed ->> 'account' else p.part ->> 'account' end,
         case when p_leaves then p.part ->> 'account' else p_owed ->> 'account' end, (p.part ->> 'minor')::bigint, p_owed ->> 'kind'
    from jsonb_array_elements(p_owed -> 'parts') with ordinality as p(part, n)
$$;

do $migration$
declare was text; now text;
begin
  was := pg_get_functiondef('claim_many'::regproc);
  now := replace(was, '  ), new_claims as (', $new$  ), new_value as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
    select d.bucket, 'trf_' || substr(d.coupon, 5) || '_1_' || l.n, l.debit, l.credit, l.minor, (select m.currency from marketplace m), 'value_grant',
           d.coupon, '1:' || l.party, 'accrual', d.coupon, p_batch, l.kind, moment
      from reasoned d cross join lateral owed_legs(terms.owed, false) l
     where terms.owed is not null and d.old_claim is null and d.verdict = 'issued'
  ), new_claims as ($new$);
  if now = was then raise exception 'claim_many does not write claims where it did'; end if;
  execute now;

  was := pg_get_functiondef('release_orders'::regproc);
  now := replace(was, 'returning c.bucket, c.coupon_id, c.batch_id, c.seq,', 'returning c.bucket, c.coupon_id, c.batch_id, c.version, c.seq,');
  if now = was then raise exception 'release_orders does not return coupons as it did'; end if;
  was := now;
  now := replace(was, '  ), messages as (', $new$  ), left_value as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
    select f.bucket, 'trf_' || substr(f.coupon_id, 5) || '_' || f.seq || '_' || l.n, l.debit, l.credit, l.minor, (select m.currency from marketplace m),
           'value_lapse', f.coupon_id, f.seq || ':' || l.party, 'breakage', f.coupon_id, f.batch_id, l.kind, moment
      from freed f join batch_versions v on v.batch_id = f.batch_id and v.version = f.version cross join lateral owed_legs(v.owed, true) l
     where f.state = 'expired'
  ), messages as ($new$);
  if now = was then raise exception 'release_orders does not tell of coupons where it did'; end if;
  execute now;
end $migration$;
