-- I10, I14: what the application may do is said by its grants, and nothing lends it more: no view that reads as its owner, no function that runs as
-- its owner, no role that it is a member of, no guard of rows that was switched off. Extensions answer for themselves. The one function that a
-- migration makes so tells the reader of the outbox which transactions are still open, and nothing else.
with own as (
  select c.oid, c.relname, c.relkind, c.relrowsecurity from pg_class c
   where c.relnamespace = 'public'::regnamespace
     and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
)
select 'view' as what, relname::text as name from own where relkind in ('v', 'm')
union all
select 'function', p.oid::regprocedure::text from pg_proc p
 where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proname <> 'outbox_complete_until'
   and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
union all
select 'member', g.rolname::text from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
 where r.rolname = 'quanhe_app'
union all
select 'rows', relname::text from own where not relrowsecurity and exists (select from pg_policy p where p.polrelid = own.oid)
