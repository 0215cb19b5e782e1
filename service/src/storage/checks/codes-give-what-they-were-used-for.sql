-- I12: each use of a code is a coupon, and each coupon of a code a use of it; no code more often than it may, no set with other codes than it says.
with given as (
  select reference, count(*) as coupons from coupon_origins where way = 'code' group by reference
)
select 'code' as what, c.code_set_id as id, c.used, coalesce(g.coupons, 0) as coupons
  from codes c left join given g on g.reference = encode(c.code_hash, 'hex')
 where c.used <> coalesce(g.coupons, 0) or c.bucket <> get_byte(c.code_hash, 0)
union all
select 'coupon', g.reference, null, g.coupons from given g
 where not exists (select from codes c where c.bucket = get_byte(decode(g.reference, 'hex'), 0) and c.code_hash = decode(g.reference, 'hex'))
union all
select 'set', s.code_set_id, s.codes, n.codes
  from code_sets s cross join lateral (select count(*) as codes from codes c where c.code_set_id = s.code_set_id) n
 where s.codes <> n.codes
