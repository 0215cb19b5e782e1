-- What a coupon of money's worth posts when it comes into a wallet or leaves it unused, said in one place: who inserts these rows
-- says only which coupon, at which step of its history, and when. The whole text of each function stands in schema.sql.
create function value_transfers(p_bucket smallint, p_coupon text, p_seq bigint, p_batch text, p_owed jsonb, p_leaves boolean, p_at timestamptz)
returns table (bucket smallint, transfer_id text, debit text, credit text, minor bigint, currency text, cause_kind text, cause_id text, leg text,
               because text, offer_id text, batch_id text, kind text, at timestamptz)
language sql stable as $$
  select p_bucket, 'trf_' || substr(p_coupon, 5) || '_' || p_seq || '_' || l.n, l.debit, l.credit, l.minor, (select m.currency from marketplace m),
         case when p_leaves then 'value_lapse' else 'value_grant' end, p_coupon, p_seq || ':' || l.party,
         case when p_leaves then 'breakage' else 'accrual' end, p_coupon, p_batch, l.kind, p_at
    from owed_legs(p_owed, p_leaves) l
$$;

do $migration$
declare was text; now text;
begin
  was := pg_get_functiondef('claim_many'::regproc);
  now := replace(was, $old$
    select d.bucket, 'trf_' || substr(d.coupon, 5) || '_1_' || l.n, l.debit, l.credit, l.minor, (select m.currency from marketplace m), 'value_grant',
           d.coupon, '1:' || l.party, 'accrual', d.coupon, p_batch, l.kind, moment
      from reasoned d cross join lateral owed_legs(terms.owed, false) l$old$, $new$
    select t.* from reasoned d cross join lateral value_transfers(d.bucket, d.coupon, 1, p_batch, terms.owed, false, moment) t$new$);
  if now = was then raise exception 'claim_many does not post value where it did'; end if;
  execute now;

  was := pg_get_functiondef('release_orders'::regproc);
  now := replace(was, $old$
    select f.bucket, 'trf_' || substr(f.coupon_id, 5) || '_' || f.seq || '_' || l.n, l.debit, l.credit, l.minor, (select m.currency from marketplace m),
           'value_lapse', f.coupon_id, f.seq || ':' || l.party, 'breakage', f.coupon_id, f.batch_id, l.kind, moment
      from freed f join batch_versions v on v.batch_id = f.batch_id and v.version = f.version cross join lateral owed_legs(v.owed, true) l$old$, $new$
    select t.*
      from freed f join batch_versions v on v.batch_id = f.batch_id and v.version = f.version
           cross join lateral value_transfers(f.bucket, f.coupon_id, f.seq, f.batch_id, v.owed, true, moment) t$new$);
  if now = was then raise exception 'release_orders does not post value where it did'; end if;
  execute now;
end $migration$;
