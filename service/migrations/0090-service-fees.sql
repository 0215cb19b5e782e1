-- What the platform takes of a redeemed merchant coupon, in versions that are announced before they count. Where none counts,
-- it is the marketplace's own rate.
create table fee_versions (
  fee_id       text primary key,
  merchant_id  text references merchants, -- null: of all that have none of their own
  basis_points integer check (basis_points between 0 and 10000), -- null: the merchant is under the common one again
  reason       text not null,
  state        text not null check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
  effective_at timestamptz not null check (isfinite(effective_at)),
  notice_days  integer not null check (notice_days >= 0), -- the notice that was due when it was announced
  proposed_by  text not null,
  proposed_at  timestamptz not null,
  decided_by   text,
  decided_at   timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  constraint common_has_a_rate check (merchant_id is not null or basis_points is not null),
  constraint decided_by_another check (decided_by is null or decided_by <> proposed_by),
  constraint decision_whole check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint withdrawal_whole check ((state = 'withdrawn') = (withdrawn_by is not null) and (withdrawn_by is null) = (withdrawn_at is null)),
  constraint announced_in_time check (state not in ('approved', 'withdrawn') or extract(epoch from effective_at - decided_at) >= notice_days * 86400),
  constraint withdrawn_before_it_counts check (withdrawn_at < effective_at)
);
create unique index one_fee_at_a_time on fee_versions (coalesce(merchant_id, ''), effective_at) where state = 'approved';

grant select, insert on fee_versions to quanhe_app;
grant update (state, effective_at, notice_days, decided_by, decided_at, withdrawn_by, withdrawn_at) on fee_versions to quanhe_app;
