-- I10, I14: the application's role owns nothing, is no superuser, and may neither change nor delete what is history.
select 'owner' as what, c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
 where r.rolname = 'quanhe_app' and c.relnamespace = 'public'::regnamespace
union all
select 'power', rolname from pg_roles where rolname = 'quanhe_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
union all
select 'grant', t.name || ' ' || p.privilege
  from unnest(array['campaign_events', 'batch_versions', 'batch_events', 'batch_confirmations', 'settings_versions', 'coupon_events', 'claims', 'order_shares', 'refunds', 'refund_lines', 'ledger_transfers', 'audit_entries', 'audit_seals', 'stock_counts', 'order_notes', 'statement_lines', 'statement_events', 'reconciliation_rows', 'campaign_signups', 'enrolment_events', 'budget_alerts', 'item_prices']) as t(name),
       unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p(privilege)
 where case when p.privilege = 'UPDATE' then has_any_column_privilege('quanhe_app', t.name, p.privilege)
            else has_table_privilege('quanhe_app', t.name, p.privilege) end
union all
select 'grant', t.name || ' ' || p.privilege
  from unnest(array['deferrals', 'statements', 'adjustments', 'payouts', 'fee_versions', 'coupon_purchases', 'funding_consents']) as t(name),
       unnest(array['DELETE', 'TRUNCATE']) as p(privilege)
 where has_table_privilege('quanhe_app', t.name, p.privilege)
union all
select 'grant', t.name || '.' || t.part || ' UPDATE'
  from (values ('deferrals', 'price_minor'), ('deferrals', 'subject'), ('fee_versions', 'basis_points'), ('fee_versions', 'merchant_id'),
               ('adjustments', 'minor'), ('payouts', 'minor'), ('coupon_purchases', 'price_minor'), ('funding_consents', 'basis_points'),
               ('funding_consents', 'from_at')) as t(name, part)
 where has_column_privilege('quanhe_app', t.name, t.part, 'UPDATE')
