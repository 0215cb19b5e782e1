-- I15: each seal holds the digest of its entries and the hash of the seal before, without a gap, and every entry is in a seal or
-- waits for one. What only the key can tell, the signatures, is told by POST /v1/audit/verify.
with named as (
  select s.seq, e.entry_id, e.n from audit_seals s cross join lateral unnest(s.entries) with ordinality as e(entry_id, n)
), digests as (
  select n.seq, count(a.entry_id) as found, count(*) as named,
         encode(sha256(convert_to(string_agg('[' || concat_ws(',', a.bucket, to_json(a.entry_id), to_json(to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
           to_json(a.actor), to_json(a.role), coalesce(to_json(a.merchant_id)::text, 'null'), to_json(a.operation), coalesce(to_json(a.object)::text, 'null'),
           to_json(a.outcome), coalesce(to_json(a.before)::text, 'null'), coalesce(to_json(a.after)::text, 'null'), to_json(a.request_id)) || ']', E'\n' order by n.n), 'UTF8')), 'hex') as digest
    from named n left join audit_entries a using (entry_id) group by n.seq
), chain as (
  select seq, digest, previous, hash, lag(seq, 1, 0::bigint) over (order by seq) as seq_before, lag(hash, 1, repeat('0', 64)) over (order by seq) as hash_before,
         encode(sha256(convert_to('[' || seq || ',' || to_json(digest) || ',' || to_json(previous) || ',' ||
           to_json(to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || ']', 'UTF8')), 'hex') as should_be
    from audit_seals
)
select 'seal' as what, c.seq::text as id, d.named, d.found from chain c join digests d using (seq)
 where c.seq <> c.seq_before + 1 or c.previous <> c.hash_before or c.hash <> c.should_be or d.found <> d.named or d.digest <> c.digest
union all
select 'entry', e.entry_id, null, null from audit_entries e
 where not exists (select from audit_pending p where p.bucket = e.bucket and p.entry_id = e.entry_id)
   and not exists (select from named n where n.entry_id = e.entry_id)
