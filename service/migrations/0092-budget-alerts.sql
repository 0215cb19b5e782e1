-- What was told of a budget, once for each height of it: a budget that grows may reach half again.
create table budget_alerts (
  subject      text not null, -- a batch or a campaign
  level        text not null check (level in ('50', '80', '100', 'fuse')),
  budget_minor bigint not null check (budget_minor > 0),
  reserved_minor bigint not null,
  spent_minor  bigint not null,
  planned_minor bigint, -- of the fuse: what was planned to be used by then
  at           timestamptz not null,
  primary key (subject, level, budget_minor)
);
grant select, insert on budget_alerts to quanhe_app;

-- Whether a spent budget stops the issue of further coupons, or only their use.
create function spent_budget_stops_issue() returns boolean language sql stable as $$
  select coalesce((select s.settings #>> '{settlement,budgets,stopAt}' from settings_versions s order by s.version desc limit 1), 'issuing') = 'issuing'
$$;

do $migration$
declare
  was text := pg_get_functiondef('claim_many'::regproc);
  now text := replace(was, 'sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor)) then',
                           'sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor)) and spent_budget_stops_issue() then');
begin
  if now = was then raise exception 'claim_many does not ask for the budget where it did'; end if;
  execute now;
end $migration$;
