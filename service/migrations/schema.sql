-- Dumped from the migrations by tools/generate; a test keeps it true.

table adjustments
  adjustment_id text not null
  merchant_id text not null
  minor bigint not null
  currency text not null
  reason text not null
  dispute_id text
  state text not null
  proposed_by text not null
  proposed_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  constraint adjustments_dispute_id_fkey FOREIGN KEY (dispute_id) REFERENCES statement_disputes(dispute_id)
  constraint adjustments_minor_check CHECK ((minor <> 0))
  constraint adjustments_pkey PRIMARY KEY (adjustment_id)
  constraint adjustments_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text])))
  constraint decided_by_another CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by)))
  constraint decision_whole CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
  grant insert, select to quanhe_app
  grant update (decided_at, decided_by, state) to quanhe_app

table agent_days
  bucket smallint not null
  merchant text not null
  agent text not null
  day date not null
  granted integer not null
  most integer not null
  constraint agent_days_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint agent_days_granted_check CHECK ((granted >= 0))
  constraint agent_days_pkey PRIMARY KEY (bucket, merchant, agent, day)
  constraint never_beyond_the_quota CHECK ((granted <= most))
  grant insert, select to quanhe_app
  grant update (granted, most) to quanhe_app

table api_keys
  key_id text not null
  secret_hash text not null
  name text not null
  merchant_id text
  abilities text[] not null
  created_at timestamp with time zone not null default now()
  revoked_at timestamp with time zone
  kind text not null default 'secret'::text
  slot smallint not null default 1
  origins text[] not null default '{}'::text[]
  created_by text
  expires_at timestamp with time zone
  last_used_at timestamp with time zone
  constraint api_keys_expires_at_check CHECK (isfinite(expires_at))
  constraint api_keys_kind_check CHECK ((kind = ANY (ARRAY['secret'::text, 'publishable'::text])))
  constraint api_keys_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint api_keys_pkey PRIMARY KEY (key_id)
  constraint api_keys_slot_check CHECK ((slot = ANY (ARRAY[1, 2])))
  constraint origins_are_of_publishable_keys CHECK (((kind = 'publishable'::text) OR (origins = '{}'::text[])))
  constraint publishable_keys_can_nothing CHECK (((kind = 'secret'::text) OR (abilities = '{}'::text[])))
  CREATE UNIQUE INDEX two_keys_per_purpose ON public.api_keys USING btree (COALESCE(merchant_id, ''::text), name, slot) WHERE (revoked_at IS NULL)
  grant insert, select to quanhe_app
  grant update (last_used_at, revoked_at) to quanhe_app

table audit_entries
  bucket smallint not null
  entry_id text not null
  at timestamp with time zone not null
  actor text not null
  role text not null
  merchant_id text
  operation text not null
  object text
  outcome text not null
  before text
  after text
  request_id text not null
  constraint audit_entries_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint audit_entries_pkey PRIMARY KEY (bucket, entry_id)
  constraint whole_milliseconds CHECK ((at = date_trunc('milliseconds'::text, at)))
  CREATE INDEX audit_entries_by_time ON public.audit_entries USING btree (entry_id)
  grant insert, select to quanhe_app

table audit_pending
  bucket smallint not null
  entry_id text not null
  constraint audit_pending_pkey PRIMARY KEY (bucket, entry_id)
  grant delete, insert, select to quanhe_app

table audit_seals
  seq bigint not null
  entries text[] not null
  digest text not null
  previous text not null
  hash text not null
  signature text not null
  sealed_at timestamp with time zone not null
  constraint audit_seals_entries_check CHECK ((cardinality(entries) > 0))
  constraint audit_seals_hash_key UNIQUE (hash)
  constraint audit_seals_pkey PRIMARY KEY (seq)
  constraint audit_seals_seq_check CHECK ((seq > 0))
  constraint sealed_at_whole_milliseconds CHECK ((sealed_at = date_trunc('milliseconds'::text, sealed_at)))
  grant insert, select to quanhe_app

table auto_grants
  rule_id text not null
  batch_id text not null
  trigger text not null
  subject text not null
  created_by text not null
  created_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by text
  constraint auto_grants_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint auto_grants_pkey PRIMARY KEY (rule_id)
  constraint auto_grants_trigger_check CHECK ((trigger = ANY (ARRAY['follow'::text, 'join'::text, 'tier'::text, 'event'::text])))
  constraint ended_whole CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  CREATE INDEX auto_grants_by_occasion ON public.auto_grants USING btree (trigger, subject) WHERE (ended_at IS NULL)
  CREATE INDEX auto_grants_of_batch ON public.auto_grants USING btree (batch_id)
  grant insert, select to quanhe_app
  grant update (ended_at, ended_by) to quanhe_app

table batch_confirmations
  batch_id text not null
  version integer not null
  concern text not null
  because text not null
  actor text not null
  at timestamp with time zone not null default now()
  constraint batch_confirmations_batch_id_version_fkey FOREIGN KEY (batch_id, version) REFERENCES batch_versions(batch_id, version)
  constraint batch_confirmations_pkey PRIMARY KEY (batch_id, version, concern)
  grant insert, select to quanhe_app

table batch_events
  batch_id text not null
  seq integer not null
  event text not null
  from_state text
  to_state text not null
  actor text not null
  because text
  at timestamp with time zone not null default now()
  version integer
  details jsonb
  constraint batch_events_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint batch_events_pkey PRIMARY KEY (batch_id, seq)
  constraint batch_events_seq_check CHECK ((seq > 0))
  constraint batch_events_version_check CHECK ((version > 0))
  grant insert, select to quanhe_app

table batch_revisions
  batch_id text not null
  version integer not null
  state text not null
  decided_by text
  decided_at timestamp with time zone
  because text
  constraint batch_revisions_batch_id_version_fkey FOREIGN KEY (batch_id, version) REFERENCES batch_versions(batch_id, version)
  constraint batch_revisions_pkey PRIMARY KEY (batch_id, version)
  constraint batch_revisions_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'adopted'::text, 'withdrawn'::text])))
  constraint decided_whole CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
  CREATE UNIQUE INDEX one_proposal_at_a_time ON public.batch_revisions USING btree (batch_id) WHERE (state = 'proposed'::text)
  grant insert, select to quanhe_app
  grant update (because, decided_at, decided_by, state) to quanhe_app

table batch_versions
  batch_id text not null
  version integer not null
  terms jsonb not null
  claim_from timestamp with time zone not null
  claim_until timestamp with time zone not null
  use_kind text not null
  use_from timestamp with time zone
  use_until timestamp with time zone
  use_seconds integer
  use_round_to_day_end boolean not null default false
  per_buyer_limit integer not null
  created_at timestamp with time zone not null default now()
  use_delay_seconds integer not null default 0
  per_day_limit integer
  kind_per_shop_limit integer
  daily_stock integer
  prerequisites jsonb not null default '[]'::jsonb
  created_by text
  owed jsonb
  constraint batch_versions_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint batch_versions_check CHECK ((claim_from < claim_until))
  constraint batch_versions_check1 CHECK (((use_kind <> 'fixed'::text) OR ((use_from < use_until) AND isfinite(use_until))))
  constraint batch_versions_check2 CHECK (((use_kind <> 'relative'::text) OR (use_seconds IS NOT NULL)))
  constraint batch_versions_claim_until_check CHECK (isfinite(claim_until))
  constraint batch_versions_daily_stock_check CHECK ((daily_stock > 0))
  constraint batch_versions_kind_per_shop_limit_check CHECK (((kind_per_shop_limit >= 1) AND (kind_per_shop_limit <= 1000)))
  constraint batch_versions_owed_check CHECK ((jsonb_typeof((owed -> 'parts'::text)) = 'array'::text))
  constraint batch_versions_per_buyer_limit_check CHECK (((per_buyer_limit >= 1) AND (per_buyer_limit <= 1000)))
  constraint batch_versions_per_day_limit_check CHECK (((per_day_limit >= 1) AND (per_day_limit <= 1000)))
  constraint batch_versions_pkey PRIMARY KEY (batch_id, version)
  constraint batch_versions_use_delay_seconds_check CHECK (((use_delay_seconds >= 0) AND (use_delay_seconds <= 31622400)))
  constraint batch_versions_use_kind_check CHECK ((use_kind = ANY (ARRAY['fixed'::text, 'relative'::text])))
  constraint batch_versions_use_seconds_check CHECK (((use_seconds >= 1) AND (use_seconds <= 31622400)))
  constraint batch_versions_version_check CHECK ((version > 0))
  grant insert, select to quanhe_app

table batches
  batch_id text not null
  campaign_id text
  issuer text not null
  merchant_id text
  shop_id text
  state text not null
  version integer not null
  taken_by text not null
  price_minor bigint
  visibility text not null
  instrument text not null
  kind text not null
  position integer not null default 0
  created_at timestamp with time zone not null default now()
  created_by text not null
  approved_by text
  phase text
  points_price integer
  constraint batches_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(campaign_id)
  constraint batches_check CHECK (((taken_by = 'paid'::text) = (price_minor IS NOT NULL)))
  constraint batches_check1 CHECK (((issuer = 'merchant'::text) = (merchant_id IS NOT NULL)))
  constraint batches_check2 CHECK (((approved_by IS NULL) OR (approved_by <> created_by)))
  constraint batches_issuer_check CHECK ((issuer = ANY (ARRAY['platform'::text, 'merchant'::text])))
  constraint batches_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint batches_pkey PRIMARY KEY (batch_id)
  constraint batches_points_price_check CHECK ((points_price > 0))
  constraint batches_price_minor_check CHECK ((price_minor > 0))
  constraint batches_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shops(shop_id)
  constraint batches_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'live'::text, 'paused'::text, 'ended'::text])))
  constraint batches_taken_by_check CHECK ((taken_by = ANY (ARRAY['click'::text, 'none'::text, 'grant'::text, 'paid'::text])))
  constraint batches_version_check CHECK ((version > 0))
  constraint batches_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'hidden'::text])))
  CREATE INDEX batches_by_position ON public.batches USING btree ("position", batch_id)
  CREATE INDEX batches_of_campaign ON public.batches USING btree (campaign_id) WHERE (campaign_id IS NOT NULL)
  grant insert, select to quanhe_app
  grant update (approved_by, campaign_id, instrument, kind, phase, points_price, position, price_minor, shop_id, state, taken_by, version, visibility) to quanhe_app

table births
  bucket smallint not null
  birth_id text not null
  batch_id text not null
  coupons text[] not null
  buyers text[] not null
  events text[] not null
  sources text[] not null
  at timestamp with time zone not null
  constraint arrays_side_by_side CHECK (((cardinality(coupons) > 0) AND (cardinality(buyers) = cardinality(coupons)) AND (cardinality(events) = cardinality(coupons)) AND (cardinality(sources) = cardinality(coupons))))
  constraint births_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint births_pkey PRIMARY KEY (bucket, birth_id)
  CREATE INDEX births_by_time ON public.births USING btree (at)
  grant insert, select to quanhe_app

table budget_alerts
  subject text not null
  level text not null
  budget_minor bigint not null
  reserved_minor bigint not null
  spent_minor bigint not null
  planned_minor bigint
  at timestamp with time zone not null
  constraint budget_alerts_budget_minor_check CHECK ((budget_minor > 0))
  constraint budget_alerts_level_check CHECK ((level = ANY (ARRAY['50'::text, '80'::text, '100'::text, 'fuse'::text])))
  constraint budget_alerts_pkey PRIMARY KEY (subject, level, budget_minor)
  grant insert, select to quanhe_app

table budget_slices
  bucket smallint not null
  batch_id text not null
  budget_minor bigint not null
  reserved_minor bigint not null default 0
  spent_minor bigint not null default 0
  constraint budget_slices_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint budget_slices_budget_minor_check CHECK ((budget_minor >= 0))
  constraint budget_slices_pkey PRIMARY KEY (bucket, batch_id)
  constraint budget_slices_reserved_minor_check CHECK ((reserved_minor >= 0))
  constraint budget_slices_spent_minor_check CHECK ((spent_minor >= 0))
  constraint never_overspent CHECK (((reserved_minor + spent_minor) <= budget_minor))
  CREATE INDEX budgets_of_batch ON public.budget_slices USING btree (batch_id)
  grant insert, select to quanhe_app
  grant update (budget_minor, reserved_minor, spent_minor) to quanhe_app

table bulk_job_events
  job_id text not null
  seq integer not null
  event text not null
  from_state text
  to_state text not null
  actor text not null
  because text
  at timestamp with time zone not null
  constraint bulk_job_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES bulk_jobs(job_id)
  constraint bulk_job_events_pkey PRIMARY KEY (job_id, seq)
  constraint bulk_job_events_seq_check CHECK ((seq > 0))
  grant insert, select to quanhe_app

table bulk_jobs
  job_id text not null
  kind text not null
  state text not null
  merchant_id text
  batch_id text not null
  options jsonb not null default '{}'::jsonb
  total integer not null
  position integer not null default 0
  counts jsonb not null default '{}'::jsonb
  failures smallint not null default 0
  last_error text
  not_before timestamp with time zone
  waits_for text
  principal text not null
  request_key text not null
  fingerprint text not null
  created_by text not null
  approved_by text
  created_at timestamp with time zone not null
  stepped_at timestamp with time zone
  ended_at timestamp with time zone
  constraint approved_by_another CHECK (((approved_by IS NULL) OR (approved_by <> created_by)))
  constraint bulk_jobs_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint bulk_jobs_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint bulk_jobs_pkey PRIMARY KEY (job_id)
  constraint bulk_jobs_principal_request_key_key UNIQUE (principal, request_key)
  constraint bulk_jobs_state_check CHECK ((state = ANY (ARRAY['checking'::text, 'checked'::text, 'submitted'::text, 'running'::text, 'paused'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
  constraint bulk_jobs_total_check CHECK ((total >= 0))
  constraint nothing_beyond_its_end CHECK ((("position" >= 0) AND ("position" <= total)))
  CREATE INDEX bulk_jobs_to_do ON public.bulk_jobs USING btree (stepped_at) WHERE (state = ANY (ARRAY['checking'::text, 'running'::text]))
  grant insert, select to quanhe_app
  grant update (approved_by, counts, ended_at, failures, last_error, not_before, position, state, stepped_at, waits_for) to quanhe_app

table bulk_rows
  bucket smallint not null
  job_id text not null
  line integer not null
  buyer_id text not null
  dedupe_key text
  verdict text not null default 'waiting'::text
  because jsonb
  coupon_id text
  constraint bulk_rows_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint bulk_rows_line_check CHECK ((line > 0))
  constraint bulk_rows_pkey PRIMARY KEY (bucket, job_id, line)
  constraint issued_names_its_coupon CHECK (((verdict = 'issued'::text) = (coupon_id IS NOT NULL)))
  CREATE INDEX bulk_rows_by_buyer ON public.bulk_rows USING btree (bucket, job_id, buyer_id)
  CREATE INDEX bulk_rows_by_line ON public.bulk_rows USING btree (job_id, line)
  grant delete, insert, select to quanhe_app
  grant update (because, coupon_id, verdict) to quanhe_app

table buyer_limits
  bucket smallint not null
  buyer_id text not null
  scope text not null
  taken integer not null default 0
  most integer not null default 0
  constraint buyer_limits_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint buyer_limits_pkey PRIMARY KEY (bucket, buyer_id, scope)
  constraint never_beyond_the_limit CHECK (((taken >= 0) AND (taken <= most)))
  grant insert, select to quanhe_app
  grant update (most, taken) to quanhe_app

table buyers
  bucket smallint not null
  buyer_id text not null
  name jsonb
  facts jsonb not null default '{}'::jsonb
  note jsonb
  demo boolean not null default false
  position integer not null default 0
  reminded boolean not null default true
  constraint buyers_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint buyers_pkey PRIMARY KEY (bucket, buyer_id)
  grant insert, select, update to quanhe_app

table campaign_events
  campaign_id text not null
  seq integer not null
  event text not null
  from_state text
  to_state text not null
  actor text not null
  because text
  details jsonb
  at timestamp with time zone not null default now()
  constraint campaign_events_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(campaign_id)
  constraint campaign_events_pkey PRIMARY KEY (campaign_id, seq)
  constraint campaign_events_seq_check CHECK ((seq > 0))
  grant insert, select to quanhe_app

table campaign_signups
  campaign_id text not null
  rule jsonb not null
  merchant_basis_points integer not null
  sample_spend_minor bigint not null
  sample_off_minor bigint not null
  open_until timestamp with time zone not null
  exit_notice_days integer not null
  opened_by text not null
  opened_at timestamp with time zone not null
  constraint campaign_signups_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(campaign_id)
  constraint campaign_signups_check CHECK (((sample_off_minor >= 1) AND (sample_off_minor <= sample_spend_minor)))
  constraint campaign_signups_exit_notice_days_check CHECK ((exit_notice_days >= 0))
  constraint campaign_signups_merchant_basis_points_check CHECK (((merchant_basis_points >= 0) AND (merchant_basis_points <= 10000)))
  constraint campaign_signups_open_until_check CHECK (isfinite(open_until))
  constraint campaign_signups_pkey PRIMARY KEY (campaign_id)
  constraint campaign_signups_sample_spend_minor_check CHECK ((sample_spend_minor > 0))
  grant insert, select to quanhe_app

table campaigns
  campaign_id text not null
  name jsonb not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  kind text not null default 'promotion'::text
  state text not null default 'draft'::text
  version integer not null default 1
  plan text not null default ''::text
  phases jsonb not null default '[]'::jsonb
  budget_minor bigint
  per_buyer_limit integer
  created_at timestamp with time zone not null default now()
  created_by text not null default 'system'::text
  approved_by text
  constraint approved_by_another CHECK (((approved_by IS NULL) OR (approved_by <> created_by)))
  constraint campaigns_budget_minor_check CHECK ((budget_minor >= 0))
  constraint campaigns_check CHECK (((starts_at < ends_at) AND isfinite(ends_at)))
  constraint campaigns_kind_check CHECK ((kind = ANY (ARRAY['promotion'::text, 'category'::text, 'daily'::text, 'clearance'::text])))
  constraint campaigns_per_buyer_limit_check CHECK (((per_buyer_limit >= 1) AND (per_buyer_limit <= 100000)))
  constraint campaigns_pkey PRIMARY KEY (campaign_id)
  constraint campaigns_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'ended'::text])))
  constraint campaigns_version_check CHECK ((version > 0))
  grant insert, select to quanhe_app
  grant update (approved_by, budget_minor, ends_at, kind, name, per_buyer_limit, phases, plan, starts_at, state, version) to quanhe_app

table case_coupons
  bucket smallint not null
  case_id text not null
  coupon_id text not null
  buyer_id text not null
  batch_id text not null
  constraint case_coupons_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint case_coupons_pkey PRIMARY KEY (bucket, case_id, coupon_id)
  CREATE INDEX case_coupons_of_buyer ON public.case_coupons USING btree (bucket, buyer_id)
  grant insert, select to quanhe_app

table case_events
  case_id text not null
  seq integer not null
  event text not null
  from_state text
  to_state text not null
  actor text not null
  because text
  details jsonb
  at timestamp with time zone not null
  constraint case_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(case_id)
  constraint case_events_pkey PRIMARY KEY (case_id, seq)
  constraint case_events_seq_check CHECK ((seq > 0))
  grant insert, select to quanhe_app

table cases
  case_id text not null
  state text not null
  merchant_id text
  title text not null
  terms_version text not null
  opened_by text not null
  opened_at timestamp with time zone not null
  constraint cases_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint cases_pkey PRIMARY KEY (case_id)
  constraint cases_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'cleared'::text, 'appealed'::text])))
  grant insert, select to quanhe_app
  grant update (state) to quanhe_app

table categories
  category_id text not null
  path text not null
  name jsonb not null
  parent text
  art jsonb not null
  position integer not null default 0
  constraint categories_parent_fkey FOREIGN KEY (parent) REFERENCES categories(path)
  constraint categories_path_key UNIQUE (path)
  constraint categories_pkey PRIMARY KEY (category_id)
  grant insert, select to quanhe_app
  grant update (art, name, position) to quanhe_app

table claim_tallies
  bucket smallint not null
  batch_id text not null
  source text not null
  outcome text not null
  n bigint not null
  constraint claim_tallies_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint claim_tallies_n_check CHECK ((n > 0))
  constraint claim_tallies_pkey PRIMARY KEY (bucket, batch_id, source, outcome)
  grant insert, select to quanhe_app
  grant update (n) to quanhe_app

table claims
  bucket smallint not null
  buyer_id text not null
  key text not null
  claim_id text not null
  batch_id text not null
  outcome text not null
  because jsonb
  coupon_id text
  nth smallint
  at timestamp with time zone not null
  source text not null default 'unknown'::text
  constraint claims_pkey PRIMARY KEY (bucket, buyer_id, key)
  constraint issued_names_its_coupon CHECK (((outcome = 'issued'::text) = ((coupon_id IS NOT NULL) AND (nth IS NOT NULL))))
  grant insert, select to quanhe_app

table code_guesses
  bucket smallint not null
  principal text not null
  slot timestamp with time zone not null
  unknown integer not null default 0
  typos integer not null default 0
  constraint code_guesses_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint code_guesses_pkey PRIMARY KEY (bucket, principal, slot)
  grant delete, insert, select to quanhe_app
  grant update (typos, unknown) to quanhe_app

table code_sets
  code_set_id text not null
  batch_id text not null
  merchant_id text
  origin text not null
  job_id text
  note text
  codes integer not null
  uses_per_code integer not null default 1
  seed bytea
  downloaded_at timestamp with time zone
  downloaded_by text
  voided_at timestamp with time zone
  voided_by text
  voided_because text
  created_at timestamp with time zone not null
  created_by text not null
  constraint code_sets_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint code_sets_codes_check CHECK ((codes >= 0))
  constraint code_sets_job_id_fkey FOREIGN KEY (job_id) REFERENCES bulk_jobs(job_id)
  constraint code_sets_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint code_sets_origin_check CHECK ((origin = ANY (ARRAY['generated'::text, 'imported'::text])))
  constraint code_sets_pkey PRIMARY KEY (code_set_id)
  constraint code_sets_uses_per_code_check CHECK (((uses_per_code >= 1) AND (uses_per_code <= 1000000)))
  constraint downloaded_by_somebody CHECK (((downloaded_at IS NULL) = (downloaded_by IS NULL)))
  constraint voided_whole CHECK ((((voided_at IS NULL) = (voided_by IS NULL)) AND ((voided_at IS NULL) = (voided_because IS NULL))))
  CREATE INDEX code_sets_of_batch ON public.code_sets USING btree (batch_id, code_set_id)
  grant insert, select to quanhe_app
  grant update (codes, downloaded_at, downloaded_by, seed, voided_at, voided_because, voided_by) to quanhe_app

table codes
  bucket smallint not null
  code_hash bytea not null
  code_set_id text not null
  used integer not null default 0
  most integer not null default 1
  constraint codes_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint codes_pkey PRIMARY KEY (bucket, code_hash)
  constraint never_used_beyond CHECK (((used >= 0) AND (used <= most)))
  CREATE INDEX codes_of_set ON public.codes USING btree (code_set_id)
  grant insert, select to quanhe_app
  grant update (most, used) to quanhe_app

table complaints
  bucket smallint not null
  complaint_id text not null
  buyer_id text not null
  order_id text
  coupon_id text
  state text not null
  words text not null
  opened_at timestamp with time zone not null
  answer text
  answered_by text
  answered_at timestamp with time zone
  constraint about_one_thing CHECK ((num_nonnulls(order_id, coupon_id) <= 1))
  constraint answered_in_words CHECK ((num_nonnulls(answer, answered_by, answered_at) =
CASE state
    WHEN 'answered'::text THEN 3
    ELSE 0
END))
  constraint complaints_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint complaints_pkey PRIMARY KEY (bucket, complaint_id)
  constraint complaints_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text])))
  CREATE INDEX complaints_in_state ON public.complaints USING btree (state, complaint_id)
  CREATE INDEX complaints_of_buyer ON public.complaints USING btree (bucket, buyer_id, complaint_id)
  CREATE UNIQUE INDEX one_complaint_is_open ON public.complaints USING btree (bucket, buyer_id, COALESCE(order_id, coupon_id, ''::text)) WHERE (state = 'open'::text)
  grant insert, select to quanhe_app
  grant update (answer, answered_at, answered_by, state) to quanhe_app

table coupon_events
  bucket smallint not null
  coupon_id text not null
  seq integer not null
  buyer_id text not null
  event text not null
  from_state text
  to_state text not null
  at timestamp with time zone not null
  order_id text
  because text
  actor text
  constraint coupon_events_pkey PRIMARY KEY (bucket, coupon_id, seq)
  constraint coupon_events_seq_check CHECK ((seq > 0))
  grant insert, select to quanhe_app

table coupon_origins
  bucket smallint not null
  coupon_id text not null
  buyer_id text not null
  batch_id text not null
  nth smallint not null
  way text not null
  source_id text not null
  reference text
  dedupe_key text
  actor text not null
  because text
  at timestamp with time zone not null
  constraint coupon_origins_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint coupon_origins_pkey PRIMARY KEY (bucket, coupon_id)
  constraint coupon_origins_way_check CHECK ((way = ANY (ARRAY['grant'::text, 'bulk'::text, 'agent'::text, 'code'::text, 'link'::text])))
  CREATE INDEX origins_of_source ON public.coupon_origins USING btree (source_id, way)
  CREATE UNIQUE INDEX granted_once_under_a_key ON public.coupon_origins USING btree (bucket, buyer_id, batch_id, dedupe_key) WHERE (dedupe_key IS NOT NULL)
  grant insert, select to quanhe_app

table coupon_purchases
  bucket smallint not null
  coupon_id text not null
  buyer_id text not null
  batch_id text not null
  price_minor bigint not null
  reference text not null
  deferral_id text not null
  at timestamp with time zone not null
  returned_at timestamp with time zone
  constraint coupon_purchases_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint coupon_purchases_bucket_reference_key UNIQUE (bucket, reference)
  constraint coupon_purchases_pkey PRIMARY KEY (bucket, coupon_id)
  constraint coupon_purchases_price_minor_check CHECK ((price_minor > 0))
  grant insert, select to quanhe_app
  grant update (returned_at) to quanhe_app

table coupons
  bucket smallint not null
  buyer_id text not null
  batch_id text not null
  nth smallint not null
  coupon_id text not null
  version integer not null
  state text not null
  valid_from timestamp with time zone not null
  valid_until timestamp with time zone not null
  claimed_at timestamp with time zone not null
  seq integer not null default 1
  order_id text
  hold_until timestamp with time zone
  saved_minor bigint
  constraint coupons_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint coupons_nth_check CHECK ((nth > 0))
  constraint coupons_pkey PRIMARY KEY (bucket, buyer_id, batch_id, nth)
  constraint coupons_saved_minor_check CHECK ((saved_minor >= 0))
  constraint coupons_state_check CHECK ((state = ANY (ARRAY['available'::text, 'held'::text, 'redeemed'::text, 'expired'::text, 'voided'::text, 'frozen'::text])))
  constraint coupons_valid_until_check CHECK (isfinite(valid_until))
  constraint coupons_version_check CHECK ((version > 0))
  constraint held_by_an_order CHECK (((state = 'held'::text) = (hold_until IS NOT NULL)))
  constraint used_by_an_order CHECK (((state <> ALL (ARRAY['held'::text, 'redeemed'::text])) OR (order_id IS NOT NULL)))
  grant insert, select to quanhe_app
  grant update (hold_until, order_id, saved_minor, seq, state) to quanhe_app

table deferrals
  bucket smallint not null
  deferral_id text not null
  buyer_id text not null
  subject text not null
  kind text not null
  merchant_id text
  batch_id text
  currency text not null
  price_minor bigint not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  recognised_minor bigint not null default 0
  refunded_minor bigint not null default 0
  state text not null default 'running'::text
  constraint deferrals_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint deferrals_bucket_subject_key UNIQUE (bucket, subject)
  constraint deferrals_kind_check CHECK ((kind = ANY (ARRAY['paid_coupon'::text, 'savings_card'::text])))
  constraint deferrals_pkey PRIMARY KEY (bucket, deferral_id)
  constraint deferrals_price_minor_check CHECK ((price_minor > 0))
  constraint deferrals_state_check CHECK ((state = ANY (ARRAY['running'::text, 'earned'::text, 'refunded'::text])))
  constraint earned_whole CHECK (((state <> 'earned'::text) OR (recognised_minor = price_minor)))
  constraint lives_forward CHECK ((starts_at <= ends_at))
  constraint never_earned_beyond CHECK (((recognised_minor >= 0) AND (refunded_minor >= 0) AND ((recognised_minor + refunded_minor) <= price_minor)))
  CREATE INDEX deferrals_running ON public.deferrals USING btree (bucket, starts_at) WHERE (state = 'running'::text)
  grant insert, select to quanhe_app
  grant update (recognised_minor, refunded_minor, state) to quanhe_app

table disqualifications
  bucket smallint not null
  buyer_id text not null
  case_id text not null
  at timestamp with time zone not null
  lifted_at timestamp with time zone
  constraint disqualifications_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint disqualifications_pkey PRIMARY KEY (bucket, buyer_id, case_id)
  grant insert, select to quanhe_app
  grant update (lifted_at) to quanhe_app

table enrolment_events
  enrolment_id text not null
  seq integer not null
  event text not null
  from_state text
  to_state text not null
  actor text not null
  because text
  details jsonb
  at timestamp with time zone not null
  constraint enrolment_events_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolments(enrolment_id)
  constraint enrolment_events_pkey PRIMARY KEY (enrolment_id, seq)
  constraint enrolment_events_seq_check CHECK ((seq > 0))
  grant insert, select to quanhe_app

table enrolments
  enrolment_id text not null
  campaign_id text not null
  merchant_id text not null
  merchant_basis_points integer not null
  shops text[] not null
  state text not null
  seq integer not null default 1
  applied_by text not null
  decided_by text
  because text
  ends_at timestamp with time zone
  constraint consent_of_both CHECK (((state <> ALL (ARRAY['accepted'::text, 'leaving'::text])) OR ((decided_by IS NOT NULL) AND (decided_by <> applied_by))))
  constraint enrolments_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaign_signups(campaign_id)
  constraint enrolments_campaign_id_merchant_id_key UNIQUE (campaign_id, merchant_id)
  constraint enrolments_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint enrolments_pkey PRIMARY KEY (enrolment_id)
  constraint enrolments_shops_check CHECK ((cardinality(shops) > 0))
  constraint enrolments_state_check CHECK ((state = ANY (ARRAY['applied'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text, 'leaving'::text])))
  constraint leaving_ends CHECK (((state = 'leaving'::text) = (ends_at IS NOT NULL)))
  constraint reasons_are_given CHECK (((state <> 'rejected'::text) OR (because IS NOT NULL)))
  CREATE INDEX enrolments_of_merchant ON public.enrolments USING btree (merchant_id, enrolment_id)
  grant insert, select to quanhe_app
  grant update (applied_by, because, decided_by, ends_at, merchant_basis_points, seq, shops, state) to quanhe_app

table fee_versions
  fee_id text not null
  merchant_id text
  basis_points integer
  reason text not null
  state text not null
  effective_at timestamp with time zone not null
  notice_days integer not null
  proposed_by text not null
  proposed_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  withdrawn_by text
  withdrawn_at timestamp with time zone
  constraint announced_in_time CHECK (((state <> ALL (ARRAY['approved'::text, 'withdrawn'::text])) OR (EXTRACT(epoch FROM (effective_at - decided_at)) >= ((notice_days * 86400))::numeric)))
  constraint common_has_a_rate CHECK (((merchant_id IS NOT NULL) OR (basis_points IS NOT NULL)))
  constraint decided_by_another CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by)))
  constraint decision_whole CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
  constraint fee_versions_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000)))
  constraint fee_versions_effective_at_check CHECK (isfinite(effective_at))
  constraint fee_versions_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint fee_versions_notice_days_check CHECK ((notice_days >= 0))
  constraint fee_versions_pkey PRIMARY KEY (fee_id)
  constraint fee_versions_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
  constraint withdrawal_whole CHECK ((((state = 'withdrawn'::text) = (withdrawn_by IS NOT NULL)) AND ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))))
  constraint withdrawn_before_it_counts CHECK ((withdrawn_at < effective_at))
  CREATE UNIQUE INDEX one_fee_at_a_time ON public.fee_versions USING btree (COALESCE(merchant_id, ''::text), effective_at) WHERE (state = 'approved'::text)
  grant insert, select to quanhe_app
  grant update (decided_at, decided_by, effective_at, notice_days, state, withdrawn_at, withdrawn_by) to quanhe_app

table funding_consents
  consent_id text not null
  campaign_id text not null
  party text not null
  enrolment_id text
  basis_points integer not null
  shops text[] not null default '{}'::text[]
  document text
  given_by text not null
  accepted_by text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  ended_by text
  constraint ends_whole CHECK (((until_at IS NULL) = (ended_by IS NULL)))
  constraint funding_consents_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000)))
  constraint funding_consents_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(campaign_id)
  constraint funding_consents_enrolment_id_fkey FOREIGN KEY (enrolment_id) REFERENCES enrolments(enrolment_id)
  constraint funding_consents_pkey PRIMARY KEY (consent_id)
  constraint given_and_accepted_by_two CHECK ((given_by <> accepted_by))
  constraint merchants_enrol CHECK (((enrolment_id IS NULL) = (document IS NOT NULL)))
  constraint runs_forward CHECK ((until_at >= from_at))
  CREATE UNIQUE INDEX one_open_consent ON public.funding_consents USING btree (campaign_id, party) WHERE (until_at IS NULL)
  grant insert, select to quanhe_app
  grant update (ended_by, until_at) to quanhe_app

table holds
  bucket smallint not null
  order_id text not null
  hold_until timestamp with time zone not null
  constraint holds_pkey PRIMARY KEY (bucket, order_id)
  CREATE INDEX holds_by_end ON public.holds USING btree (hold_until)
  grant delete, insert, select, update to quanhe_app

table idempotency
  bucket smallint not null
  principal text not null
  route text not null
  key text not null
  fingerprint text not null
  status smallint
  media_type text
  body text
  created_at timestamp with time zone not null default now()
  constraint answered_whole CHECK ((((status IS NULL) = (body IS NULL)) AND ((status IS NULL) = (media_type IS NULL))))
  constraint idempotency_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint idempotency_pkey PRIMARY KEY (bucket, principal, route, key)
  CREATE INDEX idempotency_by_age ON public.idempotency USING btree (created_at)
  grant delete, insert, select, update to quanhe_app

table invitations
  bucket smallint not null
  buyer_id text not null
  batch_id text not null
  constraint invitations_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint invitations_pkey PRIMARY KEY (bucket, buyer_id, batch_id)
  grant insert, select to quanhe_app

table issue_links
  link_id text not null
  batch_id text not null
  channel text not null
  partner text not null
  note text
  created_at timestamp with time zone not null
  created_by text not null
  closed_at timestamp with time zone
  closed_by text
  constraint closed_whole CHECK (((closed_at IS NULL) = (closed_by IS NULL)))
  constraint issue_links_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint issue_links_pkey PRIMARY KEY (link_id)
  CREATE INDEX links_of_batch ON public.issue_links USING btree (batch_id, link_id)
  grant insert, select to quanhe_app
  grant update (closed_at, closed_by) to quanhe_app

table item_prices
  sku text not null
  nth integer not null
  at timestamp with time zone not null
  unit_price_minor bigint not null
  constraint item_prices_nth_check CHECK ((nth > 0))
  constraint item_prices_pkey PRIMARY KEY (sku, nth)
  constraint item_prices_sku_fkey FOREIGN KEY (sku) REFERENCES items(sku)
  constraint item_prices_unit_price_minor_check CHECK ((unit_price_minor >= 0))
  grant insert, select to quanhe_app

table item_stock
  bucket smallint not null
  sku text not null
  shop_id text not null
  on_hand integer not null
  reserved integer not null default 0
  counted_at timestamp with time zone not null
  constraint item_stock_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint item_stock_on_hand_check CHECK ((on_hand >= 0))
  constraint item_stock_pkey PRIMARY KEY (bucket, sku)
  constraint never_sold_twice CHECK (((reserved >= 0) AND (reserved <= on_hand)))
  CREATE INDEX item_stock_by_shop ON public.item_stock USING btree (shop_id, sku)
  grant insert, select to quanhe_app
  grant update (counted_at, on_hand, reserved) to quanhe_app

table items
  sku text not null
  spu text not null
  shop_id text not null
  merchant_id text not null
  brand text
  category text not null
  name jsonb not null
  variant jsonb not null
  tags text[] not null default '{}'::text[]
  unit_price_minor bigint not null
  floor_unit_price_minor bigint not null default 0
  art jsonb not null
  position integer not null default 0
  cost_minor bigint
  constraint items_category_fkey FOREIGN KEY (category) REFERENCES categories(path)
  constraint items_check CHECK (((floor_unit_price_minor >= 0) AND (floor_unit_price_minor <= unit_price_minor)))
  constraint items_cost_minor_check CHECK ((cost_minor >= 0))
  constraint items_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint items_pkey PRIMARY KEY (sku)
  constraint items_shop_id_fkey FOREIGN KEY (shop_id) REFERENCES shops(shop_id)
  constraint items_unit_price_minor_check CHECK (((unit_price_minor >= 0) AND (unit_price_minor <= '100000000000'::bigint)))
  CREATE INDEX items_by_position ON public.items USING btree ("position", sku)
  CREATE INDEX items_by_price ON public.items USING btree (unit_price_minor, sku)
  CREATE INDEX items_by_shop ON public.items USING btree (shop_id, "position", sku)
  CREATE INDEX items_of_brand_by_price ON public.items USING btree (brand, unit_price_minor, sku) WHERE (brand IS NOT NULL)
  CREATE INDEX items_of_category_by_price ON public.items USING btree (category, unit_price_minor, sku)
  CREATE INDEX items_of_product ON public.items USING btree (spu)
  CREATE INDEX items_of_shop_by_price ON public.items USING btree (shop_id, unit_price_minor, sku)
  grant insert, select to quanhe_app
  grant update (art, brand, category, cost_minor, floor_unit_price_minor, name, position, spu, tags, unit_price_minor, variant) to quanhe_app

table ledger_transfers
  bucket smallint not null
  transfer_id text not null
  debit text not null
  credit text not null
  minor bigint not null
  currency text not null
  cause_kind text not null
  cause_id text not null
  leg text not null
  because text not null
  order_id text
  line_id text
  offer_id text
  at timestamp with time zone not null
  merchant_id text
  batch_id text
  kind text
  recorded_at timestamp with time zone not null default now()
  constraint known_cause CHECK ((cause_kind = ANY (ARRAY['payment'::text, 'refund'::text, 'sale'::text, 'recognition'::text, 'sale_refund'::text, 'value_grant'::text, 'value_lapse'::text, 'placement'::text, 'adjustment'::text, 'payout'::text])))
  constraint ledger_transfers_bucket_cause_kind_cause_id_leg_key UNIQUE (bucket, cause_kind, cause_id, leg)
  constraint ledger_transfers_minor_check CHECK ((minor > 0))
  constraint ledger_transfers_pkey PRIMARY KEY (bucket, transfer_id)
  constraint orders_are_named CHECK (((cause_kind <> ALL (ARRAY['payment'::text, 'refund'::text])) OR (order_id IS NOT NULL)))
  constraint two_accounts CHECK ((debit <> credit))
  CREATE INDEX transfers_by_recording ON public.ledger_transfers USING brin (recorded_at) WITH (pages_per_range='32', autosummarize='on')
  CREATE INDEX transfers_by_time ON public.ledger_transfers USING brin (at) WITH (pages_per_range='32', autosummarize='on')
  CREATE INDEX transfers_of_merchant ON public.ledger_transfers USING btree (merchant_id) WHERE (merchant_id IS NOT NULL)
  CREATE INDEX transfers_of_order ON public.ledger_transfers USING btree (bucket, order_id)
  grant insert, select to quanhe_app

table link_slices
  bucket smallint not null
  link_id text not null
  quota integer not null
  issued integer not null default 0
  constraint link_slices_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint link_slices_pkey PRIMARY KEY (bucket, link_id)
  constraint link_slices_quota_check CHECK ((quota >= 0))
  constraint never_beyond_the_quota CHECK (((issued >= 0) AND (issued <= quota)))
  grant insert, select to quanhe_app
  grant update (issued, quota) to quanhe_app

table marketplace
  one boolean not null default true
  name jsonb not null
  currency text not null
  time_zone text not null
  policy text not null
  hold_seconds integer not null default 1800
  fee_basis_points integer not null default 200
  demo boolean not null default false
  seeded_at timestamp with time zone not null default now()
  constraint marketplace_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
  constraint marketplace_fee_basis_points_check CHECK (((fee_basis_points >= 100) AND (fee_basis_points <= 300)))
  constraint marketplace_hold_seconds_check CHECK (((hold_seconds >= 1) AND (hold_seconds <= 604800)))
  constraint marketplace_one_check CHECK (one)
  constraint marketplace_pkey PRIMARY KEY (one)
  grant select to quanhe_app

table merchants
  merchant_id text not null
  name jsonb not null
  size text not null
  constraint merchants_pkey PRIMARY KEY (merchant_id)
  constraint merchants_size_check CHECK ((size = ANY (ARRAY['sme'::text, 'brand'::text])))
  grant insert, select to quanhe_app
  grant update (name, size) to quanhe_app

table migrations
  name text not null
  applied_at timestamp with time zone not null default now()
  constraint migrations_pkey PRIMARY KEY (name)
  grant select to quanhe_app

table monthly_returns
  bucket smallint not null
  buyer_id text not null
  month date not null
  orders integer not null
  constraint monthly_returns_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint monthly_returns_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint monthly_returns_orders_check CHECK ((orders > 0))
  constraint monthly_returns_pkey PRIMARY KEY (bucket, buyer_id, month)
  grant insert, select to quanhe_app
  grant update (orders) to quanhe_app

table notices
  bucket smallint not null
  buyer_id text not null
  notice_id text not null
  kind text not null
  coupon_id text
  details jsonb not null default '{}'::jsonb
  at timestamp with time zone not null
  read_at timestamp with time zone
  constraint notices_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint notices_pkey PRIMARY KEY (bucket, buyer_id, notice_id)
  grant insert, select to quanhe_app
  grant update (read_at) to quanhe_app

table order_lines
  bucket smallint not null
  order_id text not null
  line_id text not null
  position integer not null
  sku text not null
  shop_id text not null
  merchant_id text not null
  name jsonb not null
  art jsonb not null
  quantity integer not null
  unit_price_minor bigint not null
  list_minor bigint not null
  discount_minor bigint not null
  payable_minor bigint not null
  units_minor bigint[] not null
  refunded_quantity integer not null default 0
  refunded_minor bigint not null default 0
  counted boolean not null default false
  constraint line_adds_up CHECK (((list_minor = (unit_price_minor * quantity)) AND (payable_minor = (list_minor - discount_minor))))
  constraint line_never_refunded_beyond CHECK (((refunded_minor >= 0) AND (refunded_minor <= payable_minor)))
  constraint order_lines_bucket_order_id_fkey FOREIGN KEY (bucket, order_id) REFERENCES orders(bucket, order_id)
  constraint order_lines_payable_minor_check CHECK ((payable_minor >= 0))
  constraint order_lines_pkey PRIMARY KEY (bucket, order_id, line_id)
  constraint order_lines_quantity_check CHECK ((quantity > 0))
  constraint order_lines_unit_price_minor_check CHECK ((unit_price_minor >= 0))
  constraint units_returned CHECK (((refunded_quantity >= 0) AND (refunded_quantity <= quantity)))
  CREATE INDEX order_lines_of_item ON public.order_lines USING btree (sku, order_id)
  CREATE INDEX order_lines_of_merchant ON public.order_lines USING btree (merchant_id, order_id)
  grant insert, select to quanhe_app
  grant update (refunded_minor, refunded_quantity) to quanhe_app

table order_notes
  bucket smallint not null
  order_id text not null
  note_id text not null
  author text not null
  merchant_id text
  text text not null
  at timestamp with time zone not null
  constraint order_notes_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint order_notes_bucket_order_id_fkey FOREIGN KEY (bucket, order_id) REFERENCES orders(bucket, order_id)
  constraint order_notes_pkey PRIMARY KEY (bucket, order_id, note_id)
  constraint order_notes_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
  grant insert, select to quanhe_app

table order_shares
  bucket smallint not null
  order_id text not null
  offer_id text not null
  line_id text not null
  party text not null
  batch_id text not null
  kind text not null
  minor bigint not null
  version integer
  constraint order_shares_bucket_order_id_fkey FOREIGN KEY (bucket, order_id) REFERENCES orders(bucket, order_id)
  constraint order_shares_minor_check CHECK ((minor > 0))
  constraint order_shares_pkey PRIMARY KEY (bucket, order_id, offer_id, line_id, party)
  constraint order_shares_version_check CHECK ((version > 0))
  grant insert, select to quanhe_app

table orders
  bucket smallint not null
  order_id text not null
  buyer_id text not null
  quote_id text not null
  state text not null
  currency text not null
  list_minor bigint not null
  discount_minor bigint not null
  shipping_minor bigint not null
  shipping_discount_minor bigint not null
  payable_minor bigint not null
  refunded_minor bigint not null default 0
  policy_id text not null
  policy_version integer not null
  request json not null
  quote json not null
  placed_at timestamp with time zone not null
  hold_until timestamp with time zone not null
  paid_at timestamp with time zone
  pay_method text
  reference text
  placed_by text not null default 'buyer'::text
  replaces text
  note text
  pay_reference text
  cancelled_at timestamp with time zone
  cancelled_because text
  completed_at timestamp with time zone
  refunded_shipping_minor bigint not null default 0
  points integer not null default 0
  points_offer text
  asked_payment text
  constraint adds_up CHECK ((payable_minor = (((list_minor - discount_minor) + shipping_minor) - shipping_discount_minor)))
  constraint never_refunded_beyond CHECK (((refunded_minor >= 0) AND (refunded_minor <= payable_minor)))
  constraint only_paid_is_refunded CHECK (((refunded_minor = 0) OR (paid_at IS NOT NULL)))
  constraint orders_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint orders_bucket_quote_id_key UNIQUE (bucket, quote_id)
  constraint orders_check CHECK (((discount_minor >= 0) AND (discount_minor <= list_minor)))
  constraint orders_check1 CHECK (((shipping_discount_minor >= 0) AND (shipping_discount_minor <= shipping_minor)))
  constraint orders_list_minor_check CHECK ((list_minor >= 0))
  constraint orders_payable_minor_check CHECK ((payable_minor >= 0))
  constraint orders_pkey PRIMARY KEY (bucket, order_id)
  constraint orders_points_check CHECK ((points >= 0))
  constraint orders_shipping_minor_check CHECK ((shipping_minor >= 0))
  constraint orders_state_check CHECK ((state = ANY (ARRAY['placed'::text, 'paid'::text, 'completed'::text, 'cancelled'::text])))
  constraint paid_has_a_time CHECK (((state = ANY (ARRAY['paid'::text, 'completed'::text])) = (paid_at IS NOT NULL)))
  constraint points_have_an_offer CHECK (((points > 0) = (points_offer IS NOT NULL)))
  constraint shipping_never_refunded_beyond CHECK (((refunded_shipping_minor >= 0) AND (refunded_shipping_minor <= (shipping_minor - shipping_discount_minor)))) NOT VALID
  CREATE INDEX orders_by_id ON public.orders USING btree (order_id)
  CREATE INDEX orders_by_payment ON public.orders USING btree (pay_reference) WHERE (pay_reference IS NOT NULL)
  CREATE INDEX orders_by_reference ON public.orders USING btree (reference) WHERE (reference IS NOT NULL)
  CREATE INDEX orders_of_buyer ON public.orders USING btree (bucket, buyer_id, order_id)
  CREATE INDEX orders_to_complete ON public.orders USING btree (paid_at) WHERE (state = 'paid'::text)
  CREATE UNIQUE INDEX one_order_of_a_reference ON public.orders USING btree (bucket, buyer_id, placed_by, reference) WHERE (state <> 'cancelled'::text)
  grant insert, select to quanhe_app
  grant update (cancelled_at, cancelled_because, completed_at, hold_until, paid_at, pay_method, pay_reference, refunded_minor, refunded_shipping_minor, state) to quanhe_app

table outbox
  bucket smallint not null
  event_id text not null
  kind text not null
  subject text not null
  payload jsonb not null
  created_at timestamp with time zone not null
  sent_at timestamp with time zone
  constraint outbox_pkey PRIMARY KEY (bucket, event_id)
  CREATE INDEX outbox_by_time ON public.outbox USING btree (created_at)
  grant insert, select to quanhe_app
  grant update (sent_at) to quanhe_app

table outbox_reader
  one boolean not null default true
  at timestamp with time zone not null default '-infinity'::timestamp with time zone
  event_id text not null default ''::text
  births_at timestamp with time zone not null default '-infinity'::timestamp with time zone
  birth_id text not null default ''::text
  constraint outbox_reader_one_check CHECK (one)
  constraint outbox_reader_pkey PRIMARY KEY (one)
  grant select to quanhe_app
  grant update (at, birth_id, births_at, event_id) to quanhe_app

table payout_runs
  run_id text not null
  period_id text not null
  state text not null
  proposed_by text not null
  proposed_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  constraint payout_decided_by_another CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by)))
  constraint payout_decision_whole CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
  constraint payout_runs_period_id_fkey FOREIGN KEY (period_id) REFERENCES settlement_periods(period_id)
  constraint payout_runs_pkey PRIMARY KEY (run_id)
  constraint payout_runs_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text])))
  grant insert, select to quanhe_app
  grant update (decided_at, decided_by, state) to quanhe_app

table payouts
  run_id text not null
  statement_id text not null
  merchant_id text not null
  minor bigint not null
  currency text not null
  refused boolean not null default false
  constraint payouts_minor_check CHECK ((minor > 0))
  constraint payouts_pkey PRIMARY KEY (run_id, statement_id)
  constraint payouts_run_id_fkey FOREIGN KEY (run_id) REFERENCES payout_runs(run_id)
  constraint payouts_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(statement_id)
  CREATE UNIQUE INDEX paid_out_once ON public.payouts USING btree (statement_id) WHERE (NOT refused)
  grant insert, select to quanhe_app
  grant update (refused) to quanhe_app

table placement_bids
  bid_id text not null
  merchant_id text not null
  batch_id text not null
  placement text not null
  bid_minor bigint not null
  budget_minor bigint not null
  state text not null
  version integer not null default 1
  created_by text not null
  created_at timestamp with time zone not null
  constraint a_budget_pays_a_visit CHECK ((bid_minor <= budget_minor))
  constraint placement_bids_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint placement_bids_bid_minor_check CHECK ((bid_minor > 0))
  constraint placement_bids_budget_minor_check CHECK ((budget_minor > 0))
  constraint placement_bids_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint placement_bids_pkey PRIMARY KEY (bid_id)
  constraint placement_bids_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'ended'::text])))
  CREATE INDEX bids_for_placement ON public.placement_bids USING btree (placement) WHERE (state = 'running'::text)
  CREATE INDEX bids_of_merchant ON public.placement_bids USING btree (merchant_id, bid_id)
  CREATE UNIQUE INDEX one_bid_stands ON public.placement_bids USING btree (batch_id, placement) WHERE (state <> 'ended'::text)
  grant insert, select to quanhe_app
  grant update (bid_minor, budget_minor, state, version) to quanhe_app

table placement_budgets
  bucket smallint not null
  bid_id text not null
  budget_minor bigint not null
  spent_minor bigint not null default 0
  visits integer not null default 0
  constraint placement_budgets_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint placement_budgets_budget_minor_check CHECK ((budget_minor >= 0))
  constraint placement_budgets_pkey PRIMARY KEY (bucket, bid_id)
  constraint placement_budgets_visits_check CHECK ((visits >= 0))
  constraint spent_within_budget CHECK (((spent_minor >= 0) AND (spent_minor <= budget_minor)))
  grant insert, select to quanhe_app
  grant update (budget_minor, spent_minor, visits) to quanhe_app

table placement_visits
  bucket smallint not null
  bid_id text not null
  buyer_id text not null
  day date not null
  visit_id text not null
  merchant_id text not null
  batch_id text not null
  placement text not null
  minor bigint not null
  at timestamp with time zone not null
  constraint placement_visits_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint placement_visits_minor_check CHECK ((minor > 0))
  constraint placement_visits_pkey PRIMARY KEY (bucket, bid_id, buyer_id, day)
  grant insert, select to quanhe_app

table points_balances
  bucket smallint not null
  buyer_id text not null
  balance bigint not null default 0
  seq integer not null default 0
  constraint never_in_debt CHECK ((balance >= 0))
  constraint points_balances_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint points_balances_pkey PRIMARY KEY (bucket, buyer_id)
  grant insert, select to quanhe_app
  grant update (balance, seq) to quanhe_app

table points_entries
  bucket smallint not null
  buyer_id text not null
  seq integer not null
  delta bigint not null
  balance bigint not null
  reference text not null
  because text not null
  actor text not null
  at timestamp with time zone not null
  order_id text
  constraint points_entries_balance_check CHECK ((balance >= 0))
  constraint points_entries_bucket_buyer_id_reference_key UNIQUE (bucket, buyer_id, reference)
  constraint points_entries_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint points_entries_delta_check CHECK ((delta <> 0))
  constraint points_entries_pkey PRIMARY KEY (bucket, buyer_id, seq)
  constraint points_entries_seq_check CHECK ((seq > 0))
  grant insert, select to quanhe_app

table promotion_pauses
  bucket smallint not null
  buyer_id text not null
  refund_id text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  returned integer not null
  most integer not null
  lifted_at timestamp with time zone
  lifted_by text
  constraint lifted_whole CHECK (((lifted_at IS NULL) = (lifted_by IS NULL)))
  constraint promotion_pauses_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint promotion_pauses_check CHECK ((from_at < until_at))
  constraint promotion_pauses_pkey PRIMARY KEY (bucket, buyer_id, refund_id)
  constraint promotion_pauses_until_at_check CHECK (isfinite(until_at))
  grant insert, select to quanhe_app
  grant update (lifted_at, lifted_by) to quanhe_app

table quotes
  bucket smallint not null
  quote_id text not null
  buyer_id text not null
  asked jsonb not null
  request json not null
  quote json not null
  policy_id text not null
  policy_version integer not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  asked_by text
  constraint quotes_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint quotes_pkey PRIMARY KEY (bucket, quote_id)
  CREATE INDEX quotes_by_age ON public.quotes USING btree (expires_at)
  grant delete, insert, select to quanhe_app

table reconciliation_differences
  recon_id text not null
  n integer not null
  class text not null
  order_ref text not null
  offer_ref text not null
  ours_minor bigint
  theirs_minor bigint
  ours_at timestamp with time zone
  theirs_at timestamp with time zone
  row_no integer
  state text not null
  reason text
  note text
  resolved_by text
  resolved_at timestamp with time zone
  constraint reconciliation_differences_class_check CHECK ((class = ANY (ARRAY['missing_here'::text, 'missing_there'::text, 'amount'::text, 'timing'::text, 'duplicate'::text])))
  constraint reconciliation_differences_n_check CHECK ((n > 0))
  constraint reconciliation_differences_pkey PRIMARY KEY (recon_id, n)
  constraint reconciliation_differences_reason_check CHECK ((reason = ANY (ARRAY['their_error'::text, 'our_error'::text, 'next_period'::text, 'adjusted'::text, 'written_off'::text, 'other'::text])))
  constraint reconciliation_differences_recon_id_fkey FOREIGN KEY (recon_id) REFERENCES reconciliations(recon_id)
  constraint reconciliation_differences_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text])))
  constraint resolved_with_a_reason CHECK (((state = 'resolved'::text) = ((reason IS NOT NULL) AND (note IS NOT NULL) AND (resolved_by IS NOT NULL) AND (resolved_at IS NOT NULL))))
  grant insert, select to quanhe_app
  grant update (note, reason, resolved_at, resolved_by, state) to quanhe_app

table reconciliation_rows
  bucket smallint not null
  recon_id text not null
  row_no integer not null
  order_ref text not null
  offer_ref text not null
  minor bigint not null
  at timestamp with time zone
  constraint reconciliation_rows_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint reconciliation_rows_pkey PRIMARY KEY (bucket, recon_id, row_no)
  constraint reconciliation_rows_row_no_check CHECK ((row_no > 0))
  grant insert, select to quanhe_app

table reconciliations
  recon_id text not null
  source text not null
  merchant_id text
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  state text not null
  rows integer not null default 0
  created_by text not null
  created_at timestamp with time zone not null
  matched_at timestamp with time zone
  constraint matched_has_a_time CHECK (((state = 'collecting'::text) = (matched_at IS NULL)))
  constraint merchants_are_named CHECK (((source = 'merchant'::text) = (merchant_id IS NOT NULL)))
  constraint reconciliations_check CHECK ((from_at < to_at))
  constraint reconciliations_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint reconciliations_pkey PRIMARY KEY (recon_id)
  constraint reconciliations_rows_check CHECK ((rows >= 0))
  constraint reconciliations_source_check CHECK ((source = ANY (ARRAY['merchant'::text, 'payment_provider'::text])))
  constraint reconciliations_state_check CHECK ((state = ANY (ARRAY['collecting'::text, 'matched'::text, 'done'::text])))
  grant insert, select to quanhe_app
  grant update (matched_at, rows, state) to quanhe_app

table refund_lines
  bucket smallint not null
  refund_id text not null
  line_id text not null
  quantity integer not null
  minor bigint not null
  funding jsonb not null
  restocked boolean not null default false
  constraint refund_lines_bucket_refund_id_fkey FOREIGN KEY (bucket, refund_id) REFERENCES refunds(bucket, refund_id)
  constraint refund_lines_minor_check CHECK ((minor >= 0))
  constraint refund_lines_pkey PRIMARY KEY (bucket, refund_id, line_id)
  constraint refund_lines_quantity_check CHECK ((quantity > 0))
  grant insert, select to quanhe_app

table refund_requests
  bucket smallint not null
  request_id text not null
  order_id text not null
  buyer_id text not null
  merchant_id text not null
  state text not null
  lines jsonb not null
  shipping boolean not null default false
  reason text
  requested_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by text
  answer text
  constraint decided_whole CHECK ((((state = 'requested'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))))
  constraint refund_requests_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint refund_requests_bucket_order_id_fkey FOREIGN KEY (bucket, order_id) REFERENCES orders(bucket, order_id)
  constraint refund_requests_pkey PRIMARY KEY (bucket, request_id)
  constraint refund_requests_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'done'::text, 'refused'::text])))
  CREATE INDEX refund_requests_of_merchant ON public.refund_requests USING btree (merchant_id, request_id)
  CREATE INDEX refund_requests_of_order ON public.refund_requests USING btree (bucket, order_id)
  grant insert, select to quanhe_app
  grant update (answer, decided_at, decided_by, state) to quanhe_app

table refunds
  bucket smallint not null
  refund_id text not null
  order_id text not null
  minor bigint not null
  coupons_returned text[] not null default '{}'::text[]
  at timestamp with time zone not null
  shipping_minor bigint not null default 0
  shipping_funding jsonb not null default '[]'::jsonb
  reason text
  decided_by text
  points integer not null default 0
  constraint refunds_bucket_order_id_fkey FOREIGN KEY (bucket, order_id) REFERENCES orders(bucket, order_id)
  constraint refunds_minor_check CHECK ((minor >= 0))
  constraint refunds_pkey PRIMARY KEY (bucket, refund_id)
  constraint refunds_points_check CHECK ((points >= 0))
  constraint refunds_shipping_minor_check CHECK ((shipping_minor >= 0))
  CREATE INDEX refunds_by_id ON public.refunds USING btree (refund_id)
  CREATE INDEX refunds_of_order ON public.refunds USING btree (bucket, order_id, refund_id)
  grant insert, select to quanhe_app

table reissues
  bucket smallint not null
  coupon_id text not null
  new_coupon_id text not null
  buyer_id text not null
  because text not null
  actor text not null
  at timestamp with time zone not null
  constraint reissues_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint reissues_bucket_new_coupon_id_key UNIQUE (bucket, new_coupon_id)
  constraint reissues_pkey PRIMARY KEY (bucket, coupon_id)
  grant insert, select to quanhe_app

table root_secret_fingerprint
  one boolean not null default true
  fingerprint bytea not null
  constraint root_secret_fingerprint_one_check CHECK (one)
  constraint root_secret_fingerprint_pkey PRIMARY KEY (one)
  grant insert, select to quanhe_app

table settings_versions
  version integer not null
  settings jsonb not null
  created_by text not null
  created_at timestamp with time zone not null default now()
  constraint settings_versions_pkey PRIMARY KEY (version)
  constraint settings_versions_version_check CHECK ((version > 0))
  grant insert, select to quanhe_app

table settlement_periods
  period_id text not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  due_at timestamp with time zone not null
  state text not null
  looked_until timestamp with time zone
  ran_at timestamp with time zone
  ran_by text
  closed_by text
  issued_by text
  issued_at timestamp with time zone
  constraint closed_by_two CHECK (((issued_by IS NULL) OR ((closed_by IS NOT NULL) AND (issued_by <> closed_by))))
  constraint issued_whole CHECK ((((state = 'issued'::text) = (issued_at IS NOT NULL)) AND ((issued_by IS NULL) = (issued_at IS NULL))))
  constraint periods_do_not_overlap EXCLUDE USING gist (tstzrange(from_at, to_at) WITH &&)
  constraint runs_forward CHECK (((from_at < to_at) AND (due_at >= to_at)))
  constraint settlement_periods_pkey PRIMARY KEY (period_id)
  constraint settlement_periods_state_check CHECK ((state = ANY (ARRAY['open'::text, 'proposed'::text, 'issued'::text])))
  grant insert, select to quanhe_app
  grant update (closed_by, issued_at, issued_by, looked_until, ran_at, ran_by, state) to quanhe_app

table shops
  shop_id text not null
  merchant_id text not null
  name jsonb not null
  tags text[] not null default '{}'::text[]
  art jsonb not null
  shipping_fee_minor bigint not null default 0
  shipping_free_from_minor bigint
  position integer not null default 0
  constraint shops_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint shops_pkey PRIMARY KEY (shop_id)
  constraint shops_shipping_fee_minor_check CHECK ((shipping_fee_minor >= 0))
  constraint shops_shipping_free_from_minor_check CHECK ((shipping_free_from_minor >= 0))
  grant insert, select to quanhe_app
  grant update (art, name, position, shipping_fee_minor, shipping_free_from_minor, tags) to quanhe_app

table sign_in_failures
  login_hash text not null
  failures integer not null
  locked_until timestamp with time zone
  last_at timestamp with time zone not null
  constraint sign_in_failures_failures_check CHECK ((failures > 0))
  constraint sign_in_failures_pkey PRIMARY KEY (login_hash)
  grant delete, insert, select, update to quanhe_app

table staff
  staff_id text not null
  login text not null
  name text not null
  role text not null
  merchant_id text
  state text not null
  password_hash text
  totp_sealed text
  totp_step bigint not null default 0
  oidc_subject text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  created_by text not null
  constraint merchants_staff_names_its_merchant CHECK (((role ~~ 'merchant%'::text) = (merchant_id IS NOT NULL)))
  constraint staff_login_check CHECK (((login = lower(login)) AND ((length(login) >= 3) AND (length(login) <= 200))))
  constraint staff_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint staff_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint staff_pkey PRIMARY KEY (staff_id)
  constraint staff_role_check CHECK ((role = ANY (ARRAY['platform_operator'::text, 'platform_finance'::text, 'platform_risk'::text, 'platform_support'::text, 'platform_auditor'::text, 'merchant_owner'::text, 'merchant_marketer'::text, 'merchant_finance'::text, 'merchant_viewer'::text])))
  constraint staff_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])))
  constraint staff_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX one_account_per_login ON public.staff USING btree (login)
  CREATE UNIQUE INDEX one_account_per_subject ON public.staff USING btree (oidc_subject) WHERE (oidc_subject IS NOT NULL)
  grant insert, select to quanhe_app
  grant update (login, name, oidc_subject, password_hash, role, state, totp_sealed, totp_step, version) to quanhe_app

table staff_invitations
  token_hash text not null
  staff_id text not null
  ends_at timestamp with time zone not null
  used_at timestamp with time zone
  created_by text not null
  constraint staff_invitations_pkey PRIMARY KEY (token_hash)
  constraint staff_invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
  grant delete, insert, select to quanhe_app
  grant update (used_at) to quanhe_app

table staff_recovery_codes
  staff_id text not null
  code_hash text not null
  used_at timestamp with time zone
  constraint staff_recovery_codes_pkey PRIMARY KEY (staff_id, code_hash)
  constraint staff_recovery_codes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
  grant delete, insert, select to quanhe_app
  grant update (used_at) to quanhe_app

table staff_sessions
  session_id text not null
  secret_hash text not null
  staff_id text not null
  agent text not null default ''::text
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  stepped_up_until timestamp with time zone
  revoked_at timestamp with time zone
  constraint staff_sessions_ends_at_check CHECK (isfinite(ends_at))
  constraint staff_sessions_pkey PRIMARY KEY (session_id)
  constraint staff_sessions_secret_hash_key UNIQUE (secret_hash)
  constraint staff_sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
  CREATE INDEX sessions_of_staff ON public.staff_sessions USING btree (staff_id) WHERE (revoked_at IS NULL)
  grant delete, insert, select to quanhe_app
  grant update (ends_at, revoked_at, seen_at, stepped_up_until) to quanhe_app

table statement_disputes
  dispute_id text not null
  statement_id text not null
  merchant_id text not null
  bucket smallint not null
  cause_kind text not null
  cause_id text not null
  line_id text not null
  section text not null
  reason text not null
  expected_minor bigint
  note text not null
  state text not null
  opened_by text not null
  opened_at timestamp with time zone not null
  resolved_by text
  resolved_at timestamp with time zone
  answer text
  constraint resolved_whole CHECK ((((state = 'open'::text) = (resolved_by IS NULL)) AND ((resolved_by IS NULL) = (answer IS NULL))))
  constraint statement_disputes_pkey PRIMARY KEY (dispute_id)
  constraint statement_disputes_reason_check CHECK ((reason = ANY (ARRAY['amount'::text, 'not_mine'::text, 'missing_refund'::text, 'missing_subsidy'::text, 'fee'::text, 'duplicate'::text, 'other'::text])))
  constraint statement_disputes_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'rejected'::text])))
  constraint statement_disputes_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(statement_id)
  CREATE INDEX disputes_of_statement ON public.statement_disputes USING btree (statement_id)
  CREATE UNIQUE INDEX one_open_dispute_of_a_line ON public.statement_disputes USING btree (bucket, cause_kind, cause_id, line_id, section) WHERE (state = 'open'::text)
  grant insert, select to quanhe_app
  grant update (answer, resolved_at, resolved_by, state) to quanhe_app

table statement_events
  statement_id text not null
  seq integer not null
  event text not null
  from_state text not null
  to_state text not null
  actor text not null
  because text
  at timestamp with time zone not null
  constraint statement_events_pkey PRIMARY KEY (statement_id, seq)
  constraint statement_events_seq_check CHECK ((seq > 0))
  constraint statement_events_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(statement_id)
  grant insert, select to quanhe_app

table statement_lines
  bucket smallint not null
  cause_kind text not null
  cause_id text not null
  line_id text not null
  section text not null
  period_id text not null
  merchant_id text not null
  about text not null
  at timestamp with time zone not null
  late boolean not null
  transfers smallint not null
  sales_minor bigint not null
  merchant_discount_minor bigint not null
  subsidy_minor bigint not null
  fee_minor bigint not null
  earned_minor bigint not null
  adjustment_minor bigint not null
  held_minor bigint not null
  net_minor bigint not null default (((((sales_minor + merchant_discount_minor) + fee_minor) + earned_minor) + adjustment_minor) + held_minor)
  constraint statement_lines_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint statement_lines_pkey PRIMARY KEY (bucket, cause_kind, cause_id, line_id, section)
  constraint statement_lines_section_check CHECK ((section = ANY (ARRAY['posted'::text, 'released'::text])))
  CREATE INDEX lines_held ON public.statement_lines USING btree (bucket, about) WHERE ((held_minor <> 0) AND (section = 'posted'::text))
  CREATE INDEX lines_of_statement ON public.statement_lines USING btree (period_id, merchant_id, about COLLATE "C")
  grant insert, select to quanhe_app

table statements
  statement_id text not null
  period_id text not null
  merchant_id text not null
  currency text not null
  state text not null
  lines integer not null
  sales_minor bigint not null
  merchant_discount_minor bigint not null
  subsidy_minor bigint not null
  fee_minor bigint not null
  earned_minor bigint not null
  adjustment_minor bigint not null
  held_minor bigint not null
  net_minor bigint not null
  carried_minor bigint not null default 0
  payable_minor bigint not null
  hash text
  issued_at timestamp with time zone
  constraint issued_has_a_hash CHECK (((state = 'open'::text) OR ((hash IS NOT NULL) AND (issued_at IS NOT NULL))))
  constraint statement_adds_up CHECK (((net_minor = (((((sales_minor + merchant_discount_minor) + fee_minor) + earned_minor) + adjustment_minor) + held_minor)) AND (payable_minor = (net_minor + carried_minor))))
  constraint statements_carried_minor_check CHECK ((carried_minor <= 0))
  constraint statements_lines_check CHECK ((lines >= 0))
  constraint statements_period_id_fkey FOREIGN KEY (period_id) REFERENCES settlement_periods(period_id)
  constraint statements_period_id_merchant_id_currency_key UNIQUE (period_id, merchant_id, currency)
  constraint statements_pkey PRIMARY KEY (statement_id)
  constraint statements_state_check CHECK ((state = ANY (ARRAY['open'::text, 'issued'::text, 'confirmed'::text, 'disputed'::text, 'settled'::text])))
  CREATE INDEX statements_of_merchant ON public.statements USING btree (merchant_id, period_id)
  grant insert, select to quanhe_app
  grant update (adjustment_minor, carried_minor, earned_minor, fee_minor, hash, held_minor, issued_at, lines, merchant_discount_minor, net_minor, payable_minor, sales_minor, state, subsidy_minor) to quanhe_app

table stock_counts
  bucket smallint not null
  count_id text not null
  sku text not null
  shop_id text not null
  source text not null
  said integer
  had integer not null
  reserved integer not null
  change integer not null
  at timestamp with time zone not null
  constraint stock_counts_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint stock_counts_had_check CHECK ((had >= 0))
  constraint stock_counts_pkey PRIMARY KEY (bucket, count_id)
  constraint stock_counts_reserved_check CHECK ((reserved >= 0))
  constraint stock_counts_said_check CHECK ((said >= 0))
  CREATE INDEX stock_counts_of_sku ON public.stock_counts USING btree (shop_id, sku, count_id)
  grant insert, select to quanhe_app

table stock_slices
  bucket smallint not null
  batch_id text not null
  total integer not null
  claimed integer not null default 0
  day date
  day_limit integer
  day_total integer not null default 0
  day_claimed integer not null default 0
  constraint never_beyond_the_day CHECK (((day_claimed >= 0) AND (day_claimed <= day_total)))
  constraint never_oversold CHECK (((claimed >= 0) AND (claimed <= total)))
  constraint stock_slices_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint stock_slices_pkey PRIMARY KEY (bucket, batch_id)
  constraint stock_slices_total_check CHECK ((total >= 0))
  CREATE INDEX slices_of_batch ON public.stock_slices USING btree (batch_id)
  grant insert, select to quanhe_app
  grant update (claimed, day, day_claimed, day_limit, day_total, total) to quanhe_app

table stops
  stop_id text not null
  what text not null
  merchant_id text
  state text not null
  because text not null
  stopped_by text not null
  stopped_at timestamp with time zone not null
  lifted_because text
  lifted_by text
  lifted_at timestamp with time zone
  constraint lifted_whole CHECK ((((state = 'lifted'::text) = (lifted_at IS NOT NULL)) AND ((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_because IS NULL))))
  constraint stops_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint stops_pkey PRIMARY KEY (stop_id)
  constraint stops_state_check CHECK ((state = ANY (ARRAY['standing'::text, 'lifted'::text])))
  constraint stops_what_check CHECK ((what = ANY (ARRAY['claims'::text, 'coupon_use'::text])))
  CREATE UNIQUE INDEX one_stop_stands ON public.stops USING btree (what, COALESCE(merchant_id, ''::text)) WHERE (state = 'standing'::text)
  grant insert, select to quanhe_app
  grant update (lifted_at, lifted_because, lifted_by, state) to quanhe_app

table token_keys
  key_id text not null
  issuer text not null
  public_jwk jsonb not null
  private_jwk jsonb
  created_at timestamp with time zone not null default now()
  name text not null default ''::text
  algorithm text not null default 'EdDSA'::text
  subject_prefix text not null default ''::text
  most_seconds integer
  created_by text
  revoked_at timestamp with time zone
  constraint other_peoples_tokens_are_short CHECK (((private_jwk IS NOT NULL) OR (most_seconds IS NOT NULL)))
  constraint token_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['EdDSA'::text, 'ES256'::text])))
  constraint token_keys_most_seconds_check CHECK (((most_seconds >= 1) AND (most_seconds <= 86400)))
  constraint token_keys_pkey PRIMARY KEY (key_id)
  grant insert, select to quanhe_app
  grant update (revoked_at) to quanhe_app

table used_entry_tokens
  bucket smallint not null
  buyer_id text not null
  token_id text not null
  batch_id text not null
  claim_id text not null
  at timestamp with time zone not null
  constraint used_entry_tokens_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint used_entry_tokens_pkey PRIMARY KEY (bucket, buyer_id, token_id)
  grant insert, select to quanhe_app

table void_runs
  run_id text not null
  batch_id text
  case_id text
  merchant_id text
  state text not null
  because text not null
  actor text not null
  next_bucket smallint not null default 0
  voided integer not null default 0
  orders_cancelled integer not null default 0
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint ended_has_a_time CHECK (((state = 'running'::text) = (ended_at IS NULL)))
  constraint of_a_batch_or_a_case CHECK (((batch_id IS NULL) <> (case_id IS NULL)))
  constraint void_runs_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES batches(batch_id)
  constraint void_runs_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(case_id)
  constraint void_runs_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint void_runs_next_bucket_check CHECK (((next_bucket >= 0) AND (next_bucket <= 256)))
  constraint void_runs_orders_cancelled_check CHECK ((orders_cancelled >= 0))
  constraint void_runs_pkey PRIMARY KEY (run_id)
  constraint void_runs_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text])))
  constraint void_runs_voided_check CHECK ((voided >= 0))
  CREATE INDEX void_runs_to_do ON public.void_runs USING btree (started_at) WHERE (state = 'running'::text)
  grant insert, select to quanhe_app
  grant update (ended_at, next_bucket, orders_cancelled, state, voided) to quanhe_app

table webhook_attempts
  bucket smallint not null
  attempt_id text not null
  delivery_id text not null
  at timestamp with time zone not null
  status integer
  error text
  milliseconds integer not null
  answer text not null default ''::text
  constraint answered_or_failed CHECK (((status IS NULL) = (error IS NOT NULL)))
  constraint webhook_attempts_milliseconds_check CHECK ((milliseconds >= 0))
  constraint webhook_attempts_pkey PRIMARY KEY (bucket, attempt_id)
  CREATE INDEX webhook_attempts_of_delivery ON public.webhook_attempts USING btree (bucket, delivery_id, attempt_id)
  grant delete, insert, select to quanhe_app

table webhook_deliveries
  bucket smallint not null
  delivery_id text not null
  endpoint_id text not null
  event_id text not null
  kind text not null
  body text not null
  state text not null
  attempts integer not null default 0
  due_at timestamp with time zone not null
  created_at timestamp with time zone not null
  delivered_at timestamp with time zone
  constraint delivered_has_a_time CHECK (((state = 'delivered'::text) = (delivered_at IS NOT NULL)))
  constraint webhook_deliveries_attempts_check CHECK ((attempts >= 0))
  constraint webhook_deliveries_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint webhook_deliveries_bucket_endpoint_id_event_id_key UNIQUE (bucket, endpoint_id, event_id)
  constraint webhook_deliveries_pkey PRIMARY KEY (bucket, delivery_id)
  constraint webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
  CREATE INDEX webhook_deliveries_by_time ON public.webhook_deliveries USING btree (bucket, endpoint_id, created_at, delivery_id)
  CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (bucket, endpoint_id, due_at) WHERE (state = 'pending'::text)
  grant delete, insert, select to quanhe_app
  grant update (attempts, delivered_at, due_at, state) to quanhe_app

table webhook_endpoints
  endpoint_id text not null
  bucket smallint not null
  merchant_id text
  url text not null
  kinds text[] not null default '{}'::text[]
  description text not null default ''::text
  state text not null
  because text
  failing_since timestamp with time zone
  resting_until timestamp with time zone
  created_at timestamp with time zone not null
  created_by text not null
  constraint webhook_endpoints_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255)))
  constraint webhook_endpoints_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES merchants(merchant_id)
  constraint webhook_endpoints_pkey PRIMARY KEY (endpoint_id)
  constraint webhook_endpoints_state_check CHECK ((state = ANY (ARRAY['enabled'::text, 'disabled'::text, 'removed'::text])))
  constraint webhook_endpoints_url_check CHECK ((length(url) <= 2048))
  CREATE INDEX webhook_endpoints_of_merchant ON public.webhook_endpoints USING btree (merchant_id, endpoint_id)
  grant insert, select to quanhe_app
  grant update (because, description, failing_since, kinds, resting_until, state, url) to quanhe_app

table webhook_secrets
  endpoint_id text not null
  secret_id text not null
  sealed text not null
  created_at timestamp with time zone not null
  until timestamp with time zone
  constraint webhook_secrets_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(endpoint_id)
  constraint webhook_secrets_pkey PRIMARY KEY (endpoint_id, secret_id)
  grant insert, select to quanhe_app
  grant update (until) to quanhe_app

CREATE OR REPLACE FUNCTION public.claim_together(p_batch text, p_slice smallint, p_pinned timestamp with time zone, p_time_zone text, p_buckets smallint[], p_buyers text[], p_keys text[], p_claim_ids text[], p_coupon_ids text[], p_refusals text[], p_events text[], p_sources text[], p_actors text[], p_tokens text[])
 RETURNS TABLE(at timestamp with time zone, version integer, valid_from timestamp with time zone, valid_until timestamp with time zone, nths smallint[], told json)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  shared boolean; stopped boolean; spent boolean; slice stock_slices; batch batches; terms batch_versions; gate text; why jsonb; judged record; answers json;
  wanted integer := cardinality(p_keys); stock_left integer; day_left integer; supply integer; daily integer;
  moment timestamptz; day_start timestamptz; again_at timestamptz; opens timestamptz; closes timestamptz;
  campaign_limit integer; campaign_batches text[]; kind_limit integer; kind_batches text[]; scopes text[] := '{}';
begin
  select v.daily_stock, exists (select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice) into daily, shared
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  if daily is not null or shared then
    select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch;
    if daily is not null and (slice.day, slice.day_limit) is distinct from ((coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily) then
      perform open_stock_day(p_batch, (coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily);
    end if;
    if shared and (slice.total - slice.claimed < wanted or (daily is not null and slice.day_total - slice.day_claimed < wanted)) then
      perform rebalance_stock(p_batch, p_slice, wanted);
    end if;
  end if;
  select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch for no key update;
  if not found then raise exception 'batch % has no stock slice %', p_batch, p_slice; end if;

  select b.* into batch from batches b where b.batch_id = p_batch;
  select v.* into terms from batch_versions v where v.batch_id = p_batch and v.version = batch.version;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));
  day_start := date_trunc('day', moment at time zone p_time_zone) at time zone p_time_zone;
  again_at := (date_trunc('day', moment at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
  stock_left := slice.total - slice.claimed;
  day_left := case when terms.daily_stock is not null then slice.day_total - slice.day_claimed end;
  supply := least(stock_left, day_left);
  -- what was looked at before the lock is no longer so: the call is made again
  if terms.daily_stock is not null and (slice.day, slice.day_limit) is distinct from ((moment at time zone p_time_zone)::date, terms.daily_stock) then
    raise exception 'the stock of the day was dealt out again' using errcode = 'serialization_failure';
  end if;
  -- "sold out" is said only when all slices are empty
  if shared and supply < wanted and exists (
    select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice
       and ((stock_left < wanted and s.claimed < s.total) or (day_left < wanted and s.day_claimed < s.day_total))) then
    raise exception 'the stock moved between slices' using errcode = 'serialization_failure';
  end if;

  select exists (select from stops s where s.what = 'claims' and s.state = 'standing' and coalesce(s.merchant_id, '') in ('', coalesce(batch.merchant_id, ''))),
         exists (select from budget_slices s where s.batch_id = p_batch having sum(s.budget_minor) > 0 and sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor))
    into stopped, spent;
  gate := case when batch.state = 'ended' or moment >= terms.claim_until then 'ended'
               when batch.state = 'paused' or stopped then 'paused'
               when batch.state <> 'live' or moment < terms.claim_from then 'not_started'
               when spent and spent_budget_stops_issue() then 'sold_out' end;
  why := case gate when 'paused' then case when batch.state <> 'paused' then jsonb_build_object('stopped', 'claims') end
    when 'not_started' then jsonb_build_object('claimFrom', to_char(terms.claim_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    when 'ended' then jsonb_build_object('claimUntil', to_char(terms.claim_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    when 'sold_out' then jsonb_build_object('budget', 'spent') end;
  if terms.use_kind = 'fixed' then
    opens := terms.use_from; closes := terms.use_until;
  else
    opens := moment + make_interval(secs => terms.use_delay_seconds); closes := opens + make_interval(secs => terms.use_seconds);
    if terms.use_round_to_day_end then
      closes := (date_trunc('day', closes at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    end if;
  end if;

  -- limits that span batches have no common stock row: the buyer's own rows are locked for them
  if batch.campaign_id is not null then
    select c.per_buyer_limit into campaign_limit from campaigns c where c.campaign_id = batch.campaign_id;
    if campaign_limit is not null then
      select array_agg(b.batch_id) into campaign_batches from batches b where b.campaign_id = batch.campaign_id;
      scopes := scopes || ('campaign ' || batch.campaign_id);
    end if;
  end if;
  if terms.kind_per_shop_limit is not null and batch.shop_id is not null then
    kind_limit := terms.kind_per_shop_limit;
    select array_agg(b.batch_id) into kind_batches from batches b where b.shop_id = batch.shop_id and b.kind = batch.kind;
    scopes := scopes || ('shop ' || batch.shop_id || ' kind ' || batch.kind);
  end if;
  if cardinality(scopes) > 0 then
    insert into buyer_limits (bucket, buyer_id, scope)
    select distinct r.bucket, r.buyer, s.scope from unnest(p_buckets, p_buyers) as r(bucket, buyer), unnest(scopes) as s(scope) order by 1, 2, 3
    on conflict do nothing;
    perform 1 from buyer_limits l
     where l.bucket = any(p_buckets) and l.buyer_id = any(p_buyers) and l.scope = any(scopes)
     order by l.bucket, l.buyer_id, l.scope for no key update;
  end if;

  with asked as materialized (
    select r.*, -- a buyer's coupons of a batch are numbered without a gap, so the highest number says how many there are
           coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
           case when terms.per_day_limit is not null then
             (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start) end as has_today,
           case when campaign_limit is not null then
             (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
           case when kind_limit is not null then
             (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind,
           case when r.token is null then false
                else exists (select from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) end as token_used,
           (select min(q.case_id) from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null) as barred,
           (select x.claim_id from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key) as old
      from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_refusals, p_sources, p_tokens)
             with ordinality as r(bucket, buyer, key, claim, refusal, source, token, place)
  ), opened as (
    select a.*, a.old is null and gate is null and a.refusal is null and not a.token_used and a.barred is null as open,
           least(terms.per_buyer_limit - a.has, terms.per_day_limit - a.has_today, campaign_limit - a.in_campaign, kind_limit - a.in_kind) as room
      from asked a
  ), counted as (
    select o.*, row_number() over (partition by o.bucket, o.buyer, o.open order by o.place) as turn from opened o
  ), queued as (
    select c.*, count(*) filter (where c.open and c.turn <= c.room) over (order by c.place) as position from counted c
  ), decided as (
    select q.*, q.open and q.turn <= q.room and q.position <= supply as born from queued q offset 0
  )
  select count(*) filter (where d.born) as issued, array_agg(case when d.born then (d.has + d.turn)::smallint end order by d.place) as nths,
         array_agg(d.in_campaign order by d.place) filter (where campaign_limit is not null) as in_campaign,
         array_agg(d.in_kind order by d.place) filter (where kind_limit is not null) as in_kind,
         json_agg(row_to_json(d) order by d.place) filter (where not d.born) as others
    into judged from decided d;

  if judged.issued > 0 then
    insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
    select r.bucket, r.buyer, p_batch, r.nth, r.coupon, terms.version, 'available', opens, closes, moment
      from unnest(p_buckets, p_buyers, p_coupon_ids, judged.nths) as r(bucket, buyer, coupon, nth) where r.nth is not null order by r.bucket, r.buyer, r.nth;
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at, actor)
    select r.bucket, r.coupon, 1, r.buyer, r.event, 'available', moment, r.actor
      from unnest(p_buckets, p_buyers, p_coupon_ids, p_events, p_actors, judged.nths) as r(bucket, buyer, coupon, event, actor, nth) where r.nth is not null;
    insert into births (bucket, birth_id, batch_id, coupons, buyers, events, sources, at)
    select p_slice, min(r.coupon), p_batch, array_agg(r.coupon), array_agg(r.buyer), array_agg(r.event), array_agg(r.source), moment
      from unnest(p_coupon_ids, p_buyers, p_events, p_sources, judged.nths) as r(coupon, buyer, event, source, nth) where r.nth is not null;
    insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, coupon_id, nth, at, source)
    select r.bucket, r.buyer, r.key, r.claim, p_batch, 'issued', r.coupon, r.nth, moment, r.source
      from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_coupon_ids, p_sources, judged.nths) as r(bucket, buyer, key, claim, coupon, source, nth)
     where r.nth is not null order by r.bucket, r.buyer, r.key;
    insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
    select p_slice, p_batch, r.source, 'issued', count(*) from unnest(p_sources, judged.nths) as r(source, nth) where r.nth is not null group by r.source
    on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n;
    update stock_slices s
       set claimed = s.claimed + judged.issued, day_claimed = case when terms.daily_stock is not null then s.day_claimed + judged.issued else s.day_claimed end
     where s.bucket = p_slice and s.batch_id = p_batch;
    if terms.owed is not null then
      insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
      select t.* from unnest(p_buckets, p_coupon_ids, judged.nths) as r(bucket, coupon, nth)
        cross join lateral value_transfers(r.bucket, r.coupon, 1, p_batch, terms.owed, false, moment) t where r.nth is not null;
    end if;
    if 'grant' = any(p_events) then
      insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
      select r.bucket, r.buyer, 'ntc_' || substr(r.coupon, 5) || '_1', 'coupon.grant', r.coupon, jsonb_build_object('batch', p_batch), moment
        from unnest(p_buckets, p_buyers, p_coupon_ids, p_events, judged.nths) as r(bucket, buyer, coupon, event, nth) where r.nth is not null and r.event = 'grant';
    end if;
    if array_remove(p_tokens, null) <> '{}' then
      insert into used_entry_tokens (bucket, buyer_id, token_id, batch_id, claim_id, at)
      select r.bucket, r.buyer, r.token, p_batch, r.claim, moment
        from unnest(p_buckets, p_buyers, p_tokens, p_claim_ids, judged.nths) as r(bucket, buyer, token, claim, nth) where r.nth is not null and r.token is not null;
    end if;
    if cardinality(scopes) > 0 then
      update buyer_limits l
         set taken = case when l.scope = 'campaign ' || batch.campaign_id then g.in_campaign else g.in_kind end + g.n,
             most = case when l.scope = 'campaign ' || batch.campaign_id then campaign_limit else kind_limit end
        from (select r.bucket, r.buyer, max(r.in_campaign) as in_campaign, max(r.in_kind) as in_kind, count(*) as n
                from unnest(p_buckets, p_buyers, judged.nths, judged.in_campaign, judged.in_kind) as r(bucket, buyer, nth, in_campaign, in_kind)
               where r.nth is not null group by r.bucket, r.buyer) g
       where l.bucket = g.bucket and l.buyer_id = g.buyer and l.scope = any(scopes);
    end if;
  end if;

  -- those who got none now: what they are told, and, but for a replay, the outcome to be kept
  if judged.issued < wanted then
    with said as materialized (
      select o.*, case when o.old is not null then null
                       when gate is not null then gate
                       when o.refusal is not null then o.refusal::jsonb ->> 'outcome'
                       when o.barred is not null then 'risk_refused'
                       when o.token_used then case when o.token like 'chl\_%' then 'challenge_required' else 'entry_required' end
                       when o.turn <= o.room then 'sold_out'
                       when o.room = terms.per_buyer_limit - o.has then 'limit_reached'
                       when o.room = terms.per_day_limit - o.has_today then 'daily_limit_reached'
                       else 'limit_reached' end as verdict
        from json_to_recordset(judged.others) as o(place bigint, bucket smallint, buyer text, key text, claim text, refusal text, source text, token text,
               has integer, has_today integer, in_campaign integer, token_used boolean, barred text, old text, room integer, turn bigint)
    ), reasoned as materialized (
      select s.*,
             case when s.old is not null then null
                  when gate is not null then why
                  when s.refusal is not null then s.refusal::jsonb -> 'because'
                  when s.barred is not null then jsonb_build_object('case', s.barred)
                  when s.token_used then jsonb_build_object(case when s.token like 'chl\_%' then 'answer' else 'entryToken' end, 'used')
                  when s.verdict = 'limit_reached' then
                    case when s.room = terms.per_buyer_limit - s.has then jsonb_build_object('perBuyerLimit', terms.per_buyer_limit)
                         when s.room = campaign_limit - s.in_campaign then jsonb_build_object('perCampaignLimit', campaign_limit, 'campaign', batch.campaign_id)
                         else jsonb_build_object('kindPerShopLimit', kind_limit, 'shop', batch.shop_id, 'kind', batch.kind) end
                  when s.verdict = 'daily_limit_reached' then
                    jsonb_build_object('perDayLimit', terms.per_day_limit, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                  when day_left < stock_left then
                    jsonb_build_object('dailyStock', terms.daily_stock, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             end as reason
        from said s
    ), kept as (
      insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, because, at, source)
      select r.bucket, r.buyer, r.key, r.claim, p_batch, r.verdict, r.reason, moment, r.source
        from reasoned r where r.old is null order by r.bucket, r.buyer, r.key
    ), tallied as (
      insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
      select p_slice, p_batch, r.source, r.verdict, count(*) from reasoned r where r.old is null group by r.source, r.verdict
      on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n
    )
    select json_agg(json_build_object('place', r.place, 'claimId', coalesce(r.old, r.claim), 'batch', coalesce(x.batch_id, p_batch),
             'outcome', coalesce(x.outcome, r.verdict), 'because', coalesce(x.because, r.reason), 'couponId', x.coupon_id, 'nth', x.nth,
             'version', coalesce(had.version, terms.version), 'validFrom', coalesce(had.valid_from, opens), 'validUntil', coalesce(had.valid_until, closes),
             'at', coalesce(x.at, moment), 'replayed', r.old is not null))
      into answers
      from reasoned r
      left join lateral (select k.* from claims k where r.old is not null and k.bucket = r.bucket and k.buyer_id = r.buyer and k.key = r.key limit 1) x on true
      left join lateral (
        select c.version, c.valid_from, c.valid_until from coupons c
         where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = x.batch_id and c.nth = x.nth limit 1
      ) had on true;
  end if;
  return query select moment, terms.version, opens, closes, judged.nths, answers;
end $function$


CREATE OR REPLACE FUNCTION public.count_items(p_buckets smallint[], p_at timestamp with time zone, p_source text, p_apply boolean, p_rows json)
 RETURNS TABLE(place bigint, had integer, reserved integer, change integer)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare counted record; stands record; difference integer; taken integer; free record;
begin
  perform 1 from item_stock s where s.sku in (select r.sku from json_to_recordset(p_rows) as r(sku text)) order by s.sku, s.bucket for no key update;
  for counted in
    select o.ordinality as place, r.* from json_array_elements(p_rows) with ordinality as o(entry, ordinality),
      json_to_record(o.entry) as r(id text, sku text, shop text, said integer, change integer)
    order by r.sku, o.ordinality
  loop
    if p_apply then
      insert into item_stock (bucket, sku, shop_id, on_hand, counted_at)
      select b, counted.sku, counted.shop, 0, p_at from unnest(p_buckets) as b on conflict do nothing;
    end if;
    select coalesce(sum(s.on_hand), 0)::integer as had, coalesce(sum(s.reserved), 0)::integer as reserved into stands
      from item_stock s where s.sku = counted.sku;
    difference := greatest(coalesce(counted.said, stands.had + counted.change), stands.reserved) - stands.had;
    if not p_apply then
      difference := 0;
    elsif difference >= 0 then
      update item_stock s set on_hand = s.on_hand + difference, counted_at = p_at where s.bucket = p_buckets[1] and s.sku = counted.sku;
    else
      taken := -difference;
      for free in select s.bucket, s.on_hand - s.reserved as units from item_stock s where s.sku = counted.sku order by s.bucket loop
        update item_stock s set on_hand = s.on_hand - least(free.units, taken), counted_at = p_at where s.bucket = free.bucket and s.sku = counted.sku;
        taken := taken - least(free.units, taken);
      end loop;
    end if;
    insert into stock_counts (bucket, count_id, sku, shop_id, source, said, had, reserved, change, at)
    values (p_buckets[1], counted.id, counted.sku, counted.shop, p_source, counted.said, stands.had, stands.reserved, difference, p_at);
    place := counted.place; had := stands.had; reserved := stands.reserved; change := difference;
    return next;
  end loop;
end $function$


CREATE OR REPLACE FUNCTION public.forget_replies(p_keys json, p_places bigint[])
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from idempotency i
   using json_array_elements(p_keys) with ordinality as k(entry, ordinality), json_to_record(k.entry) as r(bucket smallint, principal text, route text, key text)
   where k.ordinality = any(p_places) and i.bucket = r.bucket and i.principal = r.principal and i.route = r.route and i.key = r.key
$function$


CREATE OR REPLACE FUNCTION public.gather_budgets(p_slice smallint, p_batches text[], p_needed bigint[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare wanted record; lacking bigint; taken bigint; sibling record;
begin
  for wanted in select u.batch, sum(u.needed) as needed from unnest(p_batches, p_needed) as u(batch, needed) group by u.batch order by u.batch loop
    select wanted.needed - (b.budget_minor - b.reserved_minor - b.spent_minor) into lacking from budget_slices b
     where b.bucket = p_slice and b.batch_id = wanted.batch;
    continue when lacking is null or lacking <= 0 or not exists (select from budget_slices b where b.batch_id = wanted.batch and b.bucket <> p_slice);
    perform 1 from budget_slices b where b.batch_id = wanted.batch order by b.bucket for no key update;
    select wanted.needed - (b.budget_minor - b.reserved_minor - b.spent_minor) into lacking from budget_slices b
     where b.bucket = p_slice and b.batch_id = wanted.batch;
    for sibling in select b.bucket, b.budget_minor - b.reserved_minor - b.spent_minor as free from budget_slices b
                    where b.batch_id = wanted.batch and b.bucket <> p_slice and b.budget_minor > b.reserved_minor + b.spent_minor order by b.bucket loop
      exit when lacking <= 0;
      taken := least(sibling.free, lacking);
      update budget_slices b set budget_minor = b.budget_minor - taken where b.bucket = sibling.bucket and b.batch_id = wanted.batch;
      update budget_slices b set budget_minor = b.budget_minor + taken where b.bucket = p_slice and b.batch_id = wanted.batch;
      lacking := lacking - taken;
    end loop;
  end loop;
end $function$


CREATE OR REPLACE FUNCTION public.gather_items(p_slice smallint, p_skus text[], p_needed integer[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare wanted record; lacking integer; taken integer; sibling record;
begin
  for wanted in select u.sku, sum(u.needed)::integer as needed from unnest(p_skus, p_needed) as u(sku, needed) group by u.sku order by u.sku loop
    select wanted.needed - (s.on_hand - s.reserved) into lacking from item_stock s where s.bucket = p_slice and s.sku = wanted.sku;
    continue when lacking is null or lacking <= 0 or not exists (select from item_stock s where s.sku = wanted.sku and s.bucket <> p_slice);
    perform 1 from item_stock s where s.sku = wanted.sku order by s.bucket for no key update;
    select wanted.needed - (s.on_hand - s.reserved) into lacking from item_stock s where s.bucket = p_slice and s.sku = wanted.sku;
    for sibling in select s.bucket, s.on_hand - s.reserved as free from item_stock s
                    where s.sku = wanted.sku and s.bucket <> p_slice and s.on_hand > s.reserved order by s.bucket loop
      exit when lacking <= 0;
      taken := least(sibling.free, lacking);
      update item_stock s set on_hand = s.on_hand - taken where s.bucket = sibling.bucket and s.sku = wanted.sku;
      update item_stock s set on_hand = s.on_hand + taken where s.bucket = p_slice and s.sku = wanted.sku;
      lacking := lacking - taken;
    end loop;
  end loop;
end $function$


CREATE OR REPLACE FUNCTION public.hold_orders(p_slice smallint, p_pinned timestamp with time zone, p_orders json, p_requests text[], p_quotes text[], p_keys json, p_bodies text[])
 RETURNS TABLE(place bigint, outcome text, because jsonb)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare moment timestamptz; fresh bigint[]; places bigint[]; outcomes text[]; reasons jsonb[];
begin
  fresh := keep_replies(p_keys, p_bodies);
  perform 1 from coupons c
    join (select (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer, w.id, w.batch
            from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'coupons') as w(id text, batch text)) w
      on c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.coupon_id = w.id
   order by c.bucket, c.buyer_id, c.batch_id, c.nth for no key update of c;
  perform 1 from points_balances b
    join (select distinct (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer
            from json_array_elements(p_orders) as o(entry) where (o.entry ->> 'points')::bigint > 0) w
      on b.bucket = w.bucket and b.buyer_id = w.buyer
   order by b.bucket, b.buyer_id for no key update of b;
  perform gather_budgets(p_slice, array_agg(u.batch), array_agg(u.minor))
     from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'uses') as u(batch text, minor bigint);
  perform 1 from budget_slices b where b.bucket = p_slice and b.batch_id in (
    select u.batch from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'uses') as u(batch text))
    order by b.batch_id for no key update;
  perform gather_items(p_slice, array_agg(l.sku), array_agg(l.quantity))
     from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'lines') as l(sku text, quantity integer);
  perform 1 from item_stock s where s.bucket = p_slice and s.sku in (
    select l.sku from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'lines') as l(sku text))
    order by s.sku for no key update;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));

  with asked as materialized (
    select o.ordinality as place, o.entry, o.ordinality = any(fresh) as fresh, r.*
      from json_array_elements(p_orders) with ordinality as o(entry, ordinality),
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, "holdUntil" timestamptz, points integer, "pointsOffer" text, "askedPayment" text)
  ), wanted as materialized (
    select a.place, a.bucket, a.buyer, a.id as order_id, a."holdUntil" as hold_until, w.id, w.batch, c.nth,
           c.coupon_id is not null and c.state = 'available' and c.valid_from <= moment and c.valid_until > moment as free,
           row_number() over (partition by w.id order by a.place) as turn
      from asked a cross join lateral json_to_recordset(a.entry -> 'coupons') as w(id text, batch text)
      left join coupons c on c.bucket = a.bucket and c.buyer_id = a.buyer and c.batch_id = w.batch and c.coupon_id = w.id
     where a.fresh
  ), uses as materialized (
    select a.place, u.batch, u.minor, coalesce(b.budget_minor - b.reserved_minor - b.spent_minor, 0) as has,
           sum(u.minor) over (partition by u.batch order by a.place) as upto
      from asked a cross join lateral json_to_recordset(a.entry -> 'uses') as u(batch text, minor bigint)
      left join budget_slices b on b.bucket = p_slice and b.batch_id = u.batch
     where a.fresh
  ), units as materialized (
    select a.place, l.line, l.sku, l.quantity, s.on_hand - s.reserved as has,
           sum(l.quantity) over (partition by l.sku order by a.place, l.position) as upto,
           sum(l.quantity) over (partition by a.place, l.sku) as own
      from asked a cross join lateral json_to_recordset(a.entry -> 'lines') as l(line text, position integer, sku text, shop text, quantity integer)
      join item_stock s on s.bucket = p_slice and s.sku = l.sku and s.shop_id = l.shop
     where a.fresh
  ), coupons_of as materialized (
    select w.place, jsonb_agg(w.id) filter (where not w.free) as gone, bool_or(w.turn > 1) as crowded from wanted w group by w.place
  ), budgets_of as materialized (
    select u.place, jsonb_agg(u.batch) filter (where u.minor > u.has) as spent, bool_or(u.upto > u.has) as crowded from uses u group by u.place
  ), units_of as materialized (
    select n.place, jsonb_agg(jsonb_build_object('line', n.line, 'sku', n.sku, 'quantity', n.quantity, 'available', n.has)) filter (where n.own > n.has) as lacking,
           bool_or(n.upto > n.has) as crowded
      from units n group by n.place
  ), points_of as materialized (
    select a.place, a.points > coalesce(p.balance, 0) as short, row_number() over (partition by a.bucket, a.buyer order by a.place) > 1 as crowded
      from asked a left join points_balances p on p.bucket = a.bucket and p.buyer_id = a.buyer where a.fresh and a.points > 0
  ), judged as materialized (
    select a.*, c.gone, b.spent, n.lacking, coalesce(t.short, false) as short, coalesce(t.crowded, false) or coalesce(c.crowded, false) or coalesce(b.crowded, false) or coalesce(n.crowded, false) as crowded
      from asked a left join coupons_of c using (place) left join budgets_of b using (place) left join units_of n using (place) left join points_of t using (place)
  ), new_orders as (
    insert into orders (bucket, order_id, buyer_id, quote_id, state, currency, list_minor, discount_minor, shipping_minor, shipping_discount_minor,
                        payable_minor, policy_id, policy_version, request, quote, placed_at, hold_until, reference, placed_by, replaces, note, points, points_offer, asked_payment)
    select j.bucket, j.id, j.buyer, o.quote, 'placed', o.currency, o."listMinor", o."discountMinor", o."shippingMinor", o."shippingDiscountMinor",
           o."payableMinor", o."policyId", o."policyVersion", p_requests[j.place]::json, p_quotes[j.place]::json, j.at, j."holdUntil",
           o.reference, o."placedBy", o.replaces, o.note, coalesce(j.points, 0), j."pointsOffer", j."askedPayment"
      from judged j, json_to_record(j.entry) as o(quote text, currency text, "listMinor" bigint, "discountMinor" bigint, "shippingMinor" bigint,
             "shippingDiscountMinor" bigint, "payableMinor" bigint, "policyId" text, "policyVersion" integer, reference text, "placedBy" text,
             replaces text, note text)
     where j.fresh and j.gone is null and j.spent is null and j.lacking is null and not j.short and not j.crowded
     order by j.bucket, o.quote
    on conflict do nothing
    returning order_id
  ), made as materialized (
    select j.* from judged j join new_orders n on n.order_id = j.id
  ), new_lines as (
    insert into order_lines (bucket, order_id, line_id, position, sku, shop_id, merchant_id, name, art, quantity, unit_price_minor,
                             list_minor, discount_minor, payable_minor, units_minor, counted)
    select m.bucket, m.id, l.line, l.position, l.sku, l.shop, l.merchant, l.name, l.art, l.quantity, l."unitPriceMinor", l."listMinor", l."discountMinor",
           l."payableMinor", array(select value::bigint from json_array_elements_text(l."unitsMinor") with ordinality as u(value, n) order by n),
           n.line is not null
      from made m cross join lateral json_to_recordset(m.entry -> 'lines') as l(line text, position integer, sku text, shop text, merchant text, name jsonb, art jsonb,
             quantity integer, "unitPriceMinor" bigint, "listMinor" bigint, "discountMinor" bigint, "payableMinor" bigint, "unitsMinor" json)
      left join units n on n.place = m.place and n.line = l.line
  ), new_shares as (
    insert into order_shares (bucket, order_id, offer_id, line_id, party, batch_id, version, kind, minor)
    select m.bucket, m.id, s.offer, s.line, s.party, s.batch, s.version, s.kind, s.minor
      from made m, json_to_recordset(m.entry -> 'shares') as s(offer text, line text, party text, batch text, version integer, kind text, minor bigint)
  ), new_holds as (
    insert into holds (bucket, order_id, hold_until) select m.bucket, m.id, m."holdUntil" from made m
  ), held as (
    update coupons c set state = 'held', seq = c.seq + 1, order_id = w.order_id, hold_until = w.hold_until, saved_minor = null
      from wanted w join made m on m.place = w.place
     where c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.nth = w.nth
    returning c.bucket, c.coupon_id, c.batch_id, c.seq, c.buyer_id, c.order_id
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id)
    select bucket, coupon_id, seq, buyer_id, 'hold', 'available', 'held', moment, order_id from held
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.hold', coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', 'held', 'order', order_id), moment from held
    union all
    select m.bucket, 'evt_' || substr(m.id, 5) || '_place', 'order.place', m.id,
           jsonb_build_object('order', m.id, 'buyer', m.buyer, 'state', 'placed'), moment from made m
  ), points_taken as (
    update points_balances b set balance = b.balance - m.points, seq = b.seq + 1
      from made m where m.points > 0 and b.bucket = m.bucket and b.buyer_id = m.buyer
    returning b.bucket, b.buyer_id, b.balance, b.seq, m.id, m.points
  ), points_told as (
    insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at, order_id)
    select bucket, buyer_id, seq, -points, balance, ' ' || id || ' ' || seq, id, 'buyer:' || buyer_id, moment, id from points_taken
  ), reserved as (
    update budget_slices b set reserved_minor = b.reserved_minor + u.minor
      from (select u.batch, sum(u.minor) as minor from uses u join made m on m.place = u.place group by u.batch) u
     where b.bucket = p_slice and b.batch_id = u.batch
  ), set_aside as (
    update item_stock s set reserved = s.reserved + u.quantity
      from (select n.sku, sum(n.quantity)::integer as quantity from units n join made m on m.place = n.place group by n.sku) u
     where s.bucket = p_slice and s.sku = u.sku
  )
  select array_agg(j.place), array_agg(
           case when not j.fresh then 'key_taken'
                when j.gone is not null then 'coupons_not_free'
                when j.lacking is not null then 'out_of_stock'
                when j.spent is not null then 'budget_spent'
                when j.short then 'points_spent'
                when j.crowded then 'crowded' -- in each other's way within this call: to be asked again
                when m.place is null then 'already_placed'
                else 'done' end),
         array_agg(coalesce(j.gone, j.lacking, j.spent))
    into places, outcomes, reasons
    from judged j left join made m on m.place = j.place;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $function$


CREATE OR REPLACE FUNCTION public.in_lists(i items, shops text[], categories text[], spus text[], brands text[], tags text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (((COALESCE(cardinality(shops), 0) = 0) OR ((i).shop_id = ANY (shops))) AND ((COALESCE(cardinality(spus), 0) = 0) OR ((i).spu = ANY (spus))) AND ((COALESCE(cardinality(brands), 0) = 0) OR ((i).brand = ANY (brands))) AND ((COALESCE(cardinality(tags), 0) = 0) OR ((i).tags && tags)) AND ((COALESCE(cardinality(categories), 0) = 0) OR (EXISTS (SELECT FROM unnest(in_lists.categories) c(path) WHERE (((in_lists.i).category = c.path) OR starts_with((in_lists.i).category, (c.path || '/'::text)))))))


CREATE OR REPLACE FUNCTION public.is_material_right(t ledger_transfers)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select t.because in ('merchant_discount', 'platform_discount', 'funder_discount') and t.order_id is not null and t.offer_id is not null
     and t.batch_id in (select v.batch_id from batch_versions v where v.terms @> '{"materialRight": true}')
     and exists (
       select from order_shares s join batch_versions v on v.batch_id = s.batch_id and v.version = s.version
        where s.bucket = t.bucket and s.order_id = t.order_id and s.offer_id = t.offer_id and v.terms @> '{"materialRight": true}')
$function$


CREATE OR REPLACE FUNCTION public.is_stopped(p_what text, p_merchant text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from stops s
     where s.what = p_what and s.state = 'standing' and coalesce(s.merchant_id, '') in ('', coalesce(p_merchant, '')))
$function$


CREATE OR REPLACE FUNCTION public.issue_claims(p_batch text, p_slice smallint, p_pinned timestamp with time zone, p_time_zone text, p_single boolean, p_buckets smallint[], p_buyers text[], p_keys text[], p_claim_ids text[], p_coupon_ids text[], p_events text[], p_sources text[], p_refusals text[], p_actors text[], p_tokens text[])
 RETURNS TABLE(at timestamp with time zone, version integer, valid_from timestamp with time zone, valid_until timestamp with time zone, nths smallint[], told json)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  shared boolean; daily integer; slice stock_slices; batch record; gate text; why jsonb; answers json;
  wanted integer := cardinality(p_keys); stock_left integer; day_left integer; supply integer; issued integer;
  moment timestamptz; day_start timestamptz; again_at timestamptz; opens timestamptz; closes timestamptz;
  campaign_limit integer; campaign_batches text[]; kind_limit integer; kind_batches text[]; scopes text[];
  nexts smallint[]; rooms integer[]; turns integer[];
begin
  select v.daily_stock, exists (select from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice) into daily, shared
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  if daily is not null or shared then
    select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch;
    if daily is not null and (slice.day, slice.day_limit) is distinct from ((coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily) then
      perform open_stock_day(p_batch, (coalesce(p_pinned, clock_timestamp()) at time zone p_time_zone)::date, daily);
    end if;
    if shared and (slice.total - slice.claimed < wanted or (daily is not null and slice.day_total - slice.day_claimed < wanted)) then
      perform rebalance_stock(p_batch, p_slice, wanted);
    end if;
  end if;
  select s.* into slice from stock_slices s where s.bucket = p_slice and s.batch_id = p_batch for no key update;
  if not found then raise exception 'batch % has no stock slice %', p_batch, p_slice; end if;

  -- the lock is held: from here on everything is read anew
  select b.state, b.merchant_id, b.campaign_id, b.shop_id, b.kind, v.version, v.claim_from, v.claim_until, v.use_kind, v.use_from, v.use_until,
         v.use_delay_seconds, v.use_seconds, v.use_round_to_day_end, v.per_buyer_limit, v.per_day_limit, v.kind_per_shop_limit, v.daily_stock, v.owed,
         coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp())) as moment,
         exists (select from stops s where s.what = 'claims' and s.state = 'standing' and coalesce(s.merchant_id, '') in ('', coalesce(b.merchant_id, ''))) as stopped,
         exists (select from budget_slices s where s.batch_id = p_batch having sum(s.budget_minor) > 0 and sum(s.reserved_minor + s.spent_minor) >= sum(s.budget_minor)) as spent
    into batch
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version where b.batch_id = p_batch;
  moment := batch.moment;
  stock_left := slice.total - slice.claimed;
  supply := stock_left;
  if batch.daily_stock is not null then
    -- what was looked at before the lock is no longer so: the call is made again
    if (slice.day, slice.day_limit) is distinct from ((moment at time zone p_time_zone)::date, batch.daily_stock) then
      raise exception 'the stock of the day was dealt out again' using errcode = 'serialization_failure';
    end if;
    day_left := slice.day_total - slice.day_claimed;
    supply := least(stock_left, day_left);
  end if;
  -- "sold out" is said only when all slices are empty
  if supply < wanted and shared then
    perform 1 from stock_slices s where s.batch_id = p_batch and s.bucket <> p_slice
       and ((stock_left < wanted and s.claimed < s.total) or (day_left < wanted and s.day_claimed < s.day_total)) limit 1;
    if found then raise exception 'the stock moved between slices' using errcode = 'serialization_failure'; end if;
  end if;

  if batch.state <> 'live' or batch.stopped or batch.spent or moment >= batch.claim_until or moment < batch.claim_from then
    gate := case when batch.state = 'ended' or moment >= batch.claim_until then 'ended'
                 when batch.state = 'paused' or batch.stopped then 'paused'
                 when batch.state <> 'live' or moment < batch.claim_from then 'not_started'
                 when spent_budget_stops_issue() then 'sold_out' end;
    why := case gate when 'paused' then case when batch.state <> 'paused' then jsonb_build_object('stopped', 'claims') end
      when 'not_started' then jsonb_build_object('claimFrom', to_char(batch.claim_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      when 'ended' then jsonb_build_object('claimUntil', to_char(batch.claim_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      when 'sold_out' then jsonb_build_object('budget', 'spent') end;
  end if;
  if batch.use_kind = 'fixed' then
    opens := batch.use_from; closes := batch.use_until;
  else
    opens := moment + make_interval(secs => batch.use_delay_seconds); closes := opens + make_interval(secs => batch.use_seconds);
    if batch.use_round_to_day_end then
      closes := (date_trunc('day', closes at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    end if;
  end if;

  -- limits that span batches have no common stock row: the buyer's own rows are locked for them
  if batch.campaign_id is not null then
    select c.per_buyer_limit into campaign_limit from campaigns c where c.campaign_id = batch.campaign_id;
    if campaign_limit is not null then
      select array_agg(b.batch_id) into campaign_batches from batches b where b.campaign_id = batch.campaign_id;
      scopes := scopes || ('campaign ' || batch.campaign_id);
    end if;
  end if;
  if batch.kind_per_shop_limit is not null and batch.shop_id is not null then
    kind_limit := batch.kind_per_shop_limit;
    select array_agg(b.batch_id) into kind_batches from batches b where b.shop_id = batch.shop_id and b.kind = batch.kind;
    scopes := scopes || ('shop ' || batch.shop_id || ' kind ' || batch.kind);
  end if;
  if scopes is not null then
    insert into buyer_limits (bucket, buyer_id, scope)
    select distinct r.bucket, r.buyer, s.scope from unnest(p_buckets, p_buyers) as r(bucket, buyer), unnest(scopes) as s(scope) order by 1, 2, 3
    on conflict do nothing;
    perform 1 from buyer_limits l
     where l.bucket = any(p_buckets) and l.buyer_id = any(p_buyers) and l.scope = any(scopes)
     order by l.bucket, l.buyer_id, l.scope for no key update;
  end if;

  -- how many more each may have; null: none, whatever the limits say
  if gate is null then
    select array_agg((l.has + 1)::smallint order by l.place),
           array_agg(case when l.refused then null else batch.per_buyer_limit - l.has end order by l.place)
      into nexts, rooms
      -- each look is a scalar: as `exists` it may be planned as a hash of the whole table
      from (select r.place, -- a buyer's coupons of a batch are numbered without a gap, so the highest number says how many there are
                   coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
                   r.refusal is not null
                     or (select true from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key)
                     or (select true from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null limit 1) as refused
              from unnest(p_buckets, p_buyers, p_keys, p_refusals) with ordinality as r(bucket, buyer, key, refusal, place) offset 0) l;
    if batch.per_day_limit is not null then
      day_start := date_trunc('day', moment at time zone p_time_zone) at time zone p_time_zone;
      select array_agg(case when r.room > 0 then least(r.room, batch.per_day_limit - (
               select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start))
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, rooms) with ordinality as r(bucket, buyer, room, place);
    end if;
    if campaign_limit is not null then
      select array_agg(case when r.room > 0 then least(r.room, campaign_limit - (
               select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)))
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, rooms) with ordinality as r(bucket, buyer, room, place);
    end if;
    if kind_limit is not null then
      select array_agg(case when r.room > 0 then least(r.room, kind_limit - (
               select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)))
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, rooms) with ordinality as r(bucket, buyer, room, place);
    end if;
    if p_tokens is not null then
      select array_agg(case when r.token is not null
               and (select true from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) then null
             else r.room end order by r.place) into rooms
        from unnest(p_buckets, p_buyers, p_tokens, rooms) with ordinality as r(bucket, buyer, token, room, place);
    end if;
    if p_single and supply >= wanted then
      nths := nexts;
      if 1 > any(rooms) or array_position(rooms, null) is not null then
        select array_agg(case when r.room > 0 then r.nth end order by r.place) into nths from unnest(nexts, rooms) with ordinality as r(nth, room, place);
      end if;
    else
      -- the requests of a buyer are counted in their order, and so are all that may have one against the stock
      select array_agg(q.turn order by q.place), array_agg(case when q.turn <= q.room and q.position <= supply then (q.nth + q.turn - 1)::smallint end order by q.place)
        into turns, nths
        from (select c.*, count(*) filter (where c.turn <= c.room) over (order by c.place) as position
                from (select r.*, (row_number() over (partition by r.bucket, r.buyer, r.room is null order by r.place))::integer as turn
                        from unnest(p_buckets, p_buyers, nexts, rooms) with ordinality as r(bucket, buyer, nth, room, place)) c) q;
    end if;
    issued := cardinality(array_remove(nths, null));
  else
    nths := array_fill(null::smallint, array[wanted]);
    issued := 0;
  end if;

  -- those who get none now: what they are told, and, but for a replay, the outcome to be kept
  if issued < wanted then
    day_start := date_trunc('day', moment at time zone p_time_zone) at time zone p_time_zone;
    again_at := (date_trunc('day', moment at time zone p_time_zone) + interval '1 day') at time zone p_time_zone;
    with looked as materialized (
      select r.*, coalesce(r.ordered, 1) as turn,
             (select x.claim_id from claims x where x.bucket = r.bucket and x.buyer_id = r.buyer and x.key = r.key) as old,
             (select min(q.case_id) from disqualifications q where q.bucket = r.bucket and q.buyer_id = r.buyer and q.lifted_at is null) as barred,
             r.token is not null and (select true from used_entry_tokens u where u.bucket = r.bucket and u.buyer_id = r.buyer and u.token_id = r.token) is not null as token_used,
             coalesce((select c.nth from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch order by c.nth desc limit 1), 0)::integer as has,
             case when batch.per_day_limit is not null then
               (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = p_batch and c.claimed_at >= day_start) end as has_today,
             case when campaign_limit is not null then
               (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
             case when kind_limit is not null then
               (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind
        from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_refusals, p_sources, p_tokens, nths, turns)
               with ordinality as r(bucket, buyer, key, claim, refusal, source, token, nth, ordered, place)
       where r.nth is null
    ), roomed as (
      select l.*, least(batch.per_buyer_limit - l.has, batch.per_day_limit - l.has_today, campaign_limit - l.in_campaign, kind_limit - l.in_kind) as room from looked l
    ), said as materialized (
      select o.*, case when o.old is not null then null
                       when gate is not null then gate
                       when o.refusal is not null then o.refusal::jsonb ->> 'outcome'
                       when o.barred is not null then 'risk_refused'
                       when o.token_used then case when o.token like 'chl\_%' then 'challenge_required' else 'entry_required' end
                       when o.turn <= o.room then 'sold_out'
                       when o.room = batch.per_buyer_limit - o.has then 'limit_reached'
                       when o.room = batch.per_day_limit - o.has_today then 'daily_limit_reached'
                       else 'limit_reached' end as verdict
        from roomed o
    ), reasoned as materialized (
      select s.*,
             case when s.old is not null then null
                  when gate is not null then why
                  when s.refusal is not null then s.refusal::jsonb -> 'because'
                  when s.barred is not null then jsonb_build_object('case', s.barred)
                  when s.token_used then jsonb_build_object(case when s.token like 'chl\_%' then 'answer' else 'entryToken' end, 'used')
                  when s.verdict = 'limit_reached' then
                    case when s.room = batch.per_buyer_limit - s.has then jsonb_build_object('perBuyerLimit', batch.per_buyer_limit)
                         when s.room = campaign_limit - s.in_campaign then jsonb_build_object('perCampaignLimit', campaign_limit, 'campaign', batch.campaign_id)
                         else jsonb_build_object('kindPerShopLimit', kind_limit, 'shop', batch.shop_id, 'kind', batch.kind) end
                  when s.verdict = 'daily_limit_reached' then
                    jsonb_build_object('perDayLimit', batch.per_day_limit, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                  when day_left < stock_left then
                    jsonb_build_object('dailyStock', batch.daily_stock, 'againAt', to_char(again_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
             end as reason
        from said s
    ), kept as (
      insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, because, at, source)
      select r.bucket, r.buyer, r.key, r.claim, p_batch, r.verdict, r.reason, moment, r.source
        from reasoned r where r.old is null order by r.bucket, r.buyer, r.key
    ), tallied as (
      insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
      select p_slice, p_batch, r.source, r.verdict, count(*) from reasoned r where r.old is null group by r.source, r.verdict
      on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n
    )
    select json_agg(json_build_object('place', r.place, 'claimId', coalesce(r.old, r.claim), 'batch', coalesce(x.batch_id, p_batch),
             'outcome', coalesce(x.outcome, r.verdict), 'because', coalesce(x.because, r.reason), 'couponId', x.coupon_id, 'nth', x.nth,
             'version', coalesce(had.version, batch.version), 'validFrom', coalesce(had.valid_from, opens), 'validUntil', coalesce(had.valid_until, closes),
             'at', coalesce(x.at, moment), 'replayed', r.old is not null))
      into answers
      from reasoned r
      left join lateral (select k.* from claims k where r.old is not null and k.bucket = r.bucket and k.buyer_id = r.buyer and k.key = r.key limit 1) x on true
      left join lateral (
        select c.version, c.valid_from, c.valid_until from coupons c
         where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = x.batch_id and c.nth = x.nth limit 1
      ) had on true;
  end if;

  if issued > 0 then
    with born as materialized (
      select r.* from unnest(p_buckets, p_buyers, p_keys, p_claim_ids, p_coupon_ids, p_events, p_sources, p_actors, nths)
                        as r(bucket, buyer, key, claim, coupon, event, source, actor, nth)
       where r.nth is not null order by r.bucket, r.buyer, r.key
    ), issue as (
      insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
      select b.bucket, b.buyer, p_batch, b.nth, b.coupon, batch.version, 'available', opens, closes, moment from born b
    ), event as (
      insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at, actor)
      select b.bucket, b.coupon, 1, b.buyer, b.event, 'available', moment, b.actor from born b
    ), tally as (
      insert into claim_tallies as t (bucket, batch_id, source, outcome, n)
      select p_slice, p_batch, b.source, 'issued', count(*) from born b group by b.source
      on conflict (bucket, batch_id, source, outcome) do update set n = t.n + excluded.n
    ), taken as (
      update stock_slices s
         set claimed = s.claimed + issued, day_claimed = case when batch.daily_stock is not null then s.day_claimed + issued else s.day_claimed end
       where s.bucket = p_slice and s.batch_id = p_batch
    )
    insert into claims (bucket, buyer_id, key, claim_id, batch_id, outcome, coupon_id, nth, at, source)
    select b.bucket, b.buyer, b.key, b.claim, p_batch, 'issued', b.coupon, b.nth, moment, b.source from born b;
    if issued = wanted then
      insert into births (bucket, birth_id, batch_id, coupons, buyers, events, sources, at)
      values (p_slice, p_coupon_ids[1], p_batch, p_coupon_ids, p_buyers, p_events, p_sources, moment);
    else
      insert into births (bucket, birth_id, batch_id, coupons, buyers, events, sources, at)
      select p_slice, (array_agg(r.coupon))[1], p_batch, array_agg(r.coupon), array_agg(r.buyer), array_agg(r.event), array_agg(r.source), moment
        from unnest(p_coupon_ids, p_buyers, p_events, p_sources, nths) as r(coupon, buyer, event, source, nth) where r.nth is not null;
    end if;
    if batch.owed is not null then
      insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
      select t.* from unnest(p_buckets, p_coupon_ids, nths) as r(bucket, coupon, nth)
        cross join lateral value_transfers(r.bucket, r.coupon, 1, p_batch, batch.owed, false, moment) t where r.nth is not null;
    end if;
    if 'grant' = any(p_events) then
      insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
      select r.bucket, r.buyer, 'ntc_' || substr(r.coupon, 5) || '_1', 'coupon.grant', r.coupon, jsonb_build_object('batch', p_batch), moment
        from unnest(p_buckets, p_buyers, p_coupon_ids, p_events, nths) as r(bucket, buyer, coupon, event, nth) where r.nth is not null and r.event = 'grant';
    end if;
    if p_tokens is not null then
      insert into used_entry_tokens (bucket, buyer_id, token_id, batch_id, claim_id, at)
      select r.bucket, r.buyer, r.token, p_batch, r.claim, moment
        from unnest(p_buckets, p_buyers, p_tokens, p_claim_ids, nths) as r(bucket, buyer, token, claim, nth) where r.nth is not null and r.token is not null;
    end if;
    if scopes is not null then
      update buyer_limits l
         set taken = case when l.scope = 'campaign ' || batch.campaign_id then g.in_campaign else g.in_kind end,
             most = case when l.scope = 'campaign ' || batch.campaign_id then campaign_limit else kind_limit end
        from (select r.bucket, r.buyer,
                     case when campaign_limit is not null then
                       (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(campaign_batches)) end as in_campaign,
                     case when kind_limit is not null then
                       (select count(*)::integer from coupons c where c.bucket = r.bucket and c.buyer_id = r.buyer and c.batch_id = any(kind_batches)) end as in_kind
                from (select distinct u.bucket, u.buyer from unnest(p_buckets, p_buyers, nths) as u(bucket, buyer, nth) where u.nth is not null) r) g
       where l.bucket = g.bucket and l.buyer_id = g.buyer and l.scope = any(scopes);
    end if;
  end if;
  return query select moment, batch.version, opens, closes, nths, answers;
end $function$


CREATE OR REPLACE FUNCTION public.keep_replies(p_keys json, p_bodies text[])
 RETURNS bigint[]
 LANGUAGE sql
AS $function$
  with asked as (
    select k.ordinality as place, r.*, p_bodies[k.ordinality] as body from json_array_elements(p_keys) with ordinality as k(entry, ordinality),
      json_to_record(k.entry) as r(bucket smallint, principal text, route text, key text, fingerprint text, status smallint, "mediaType" text)
  ), taken as (
    insert into idempotency (bucket, principal, route, key, fingerprint, status, media_type, body)
    select bucket, principal, route, key, fingerprint, status, "mediaType", body from asked where key is not null order by bucket, principal, route, key
    on conflict do nothing returning bucket, principal, route, key
  )
  select coalesce(array_agg(f.place), '{}') from (
    select a.place from asked a where a.key is null
    union all
    select min(a.place) from asked a join taken t using (bucket, principal, route, key) group by bucket, principal, route, key) f
$function$


CREATE OR REPLACE FUNCTION public.messages_of(p_birth births)
 RETURNS TABLE(event_id text, kind text, subject text, payload jsonb)
 LANGUAGE sql
 STABLE
AS $function$
  select 'evt_' || substr(c.coupon, 5) || '_1', 'coupon.' || c.event, c.coupon,
         jsonb_build_object('coupon', c.coupon, 'batch', p_birth.batch_id, 'buyer', c.buyer, 'state', 'available', 'source', c.source)
    from unnest(p_birth.coupons, p_birth.buyers, p_birth.events, p_birth.sources) as c(coupon, buyer, event, source)
$function$


CREATE OR REPLACE FUNCTION public.open_stock_day(p_batch text, p_day date, p_limit integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare spent integer; n integer;
begin
  perform 1 from stock_slices s where s.batch_id = p_batch order by s.bucket for no key update;
  select count(*), coalesce(sum(s.day_claimed) filter (where s.day = p_day), 0) into n, spent from stock_slices s where s.batch_id = p_batch;
  update stock_slices s
     set day = p_day, day_limit = p_limit, day_claimed = kept.claimed,
         day_total = kept.claimed + greatest(p_limit - spent, 0) / n + case when kept.place <= greatest(p_limit - spent, 0) % n then 1 else 0 end
    from (select o.bucket, case when o.day = p_day then o.day_claimed else 0 end as claimed, row_number() over (order by o.bucket) as place
            from stock_slices o where o.batch_id = p_batch) kept
   where s.batch_id = p_batch and s.bucket = kept.bucket;
end $function$


CREATE OR REPLACE FUNCTION public.outbox_complete_until()
 RETURNS timestamp with time zone
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select least(clock_timestamp() - case when bool_or(s.state is null) then interval '10 seconds' else interval '0' end,
               min(s.xact_start) filter (where s.backend_xid is not null),
               case when min(s.xact_start) is not null then greatest(min(s.xact_start), clock_timestamp() - interval '1 minute') end)
    from pg_stat_activity s
   where s.datname = current_database() and s.backend_type = 'client backend' and s.pid <> pg_backend_pid()
$function$


CREATE OR REPLACE FUNCTION public.owed_legs(p_owed jsonb, p_leaves boolean)
 RETURNS TABLE(n bigint, party text, debit text, credit text, minor bigint, kind text)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select p.n, p.part ->> 'party', case when p_leaves then p_owed ->> 'account' else p.part ->> 'account' end,
         case when p_leaves then p.part ->> 'account' else p_owed ->> 'account' end, (p.part ->> 'minor')::bigint, p_owed ->> 'kind'
    from jsonb_array_elements(p_owed -> 'parts') with ordinality as p(part, n)
$function$


CREATE OR REPLACE FUNCTION public.pay_orders(p_slice smallint, p_pinned timestamp with time zone, p_orders json, p_keys json, p_bodies text[])
 RETURNS TABLE(place bigint, outcome text, because jsonb)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare moment timestamptz; fresh bigint[]; places bigint[]; outcomes text[]; reasons jsonb[];
begin
  fresh := keep_replies(p_keys, p_bodies);
  perform 1 from orders x
    join json_array_elements(p_orders) as o(entry) on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id'
   order by x.bucket, x.order_id for no key update of x;
  perform 1 from coupons c
    join (select (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer, w.id, w.batch
            from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'coupons') as w(id text, batch text)) w
      on c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.coupon_id = w.id
   order by c.bucket, c.buyer_id, c.batch_id, c.nth for no key update of c;
  perform 1 from budget_slices b where b.bucket = p_slice and b.batch_id in (
    select u.batch from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'uses') as u(batch text))
    order by b.batch_id for no key update;
  perform 1 from item_stock s where s.bucket = p_slice and s.sku in (
    select l.sku from json_array_elements(p_orders) as o(entry), json_to_recordset(o.entry -> 'units') as l(sku text))
    order by s.sku for no key update;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));

  with asked as materialized (
    select o.ordinality as place, o.entry, o.ordinality = any(fresh) as fresh, r.*,
           row_number() over (partition by r.id order by o.ordinality) as turn
      from json_array_elements(p_orders) with ordinality as o(entry, ordinality),
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, method text, reference text)
  ), wanted as materialized (
    select a.place, a.bucket, a.buyer, a.id as order_id, w.id, w.batch, w.saved, c.nth,
           coalesce(c.state = 'held' and c.order_id = a.id, false) as held
      from asked a cross join lateral json_to_recordset(a.entry -> 'coupons') as w(id text, batch text, saved bigint)
      left join coupons c on c.bucket = a.bucket and c.buyer_id = a.buyer and c.batch_id = w.batch and c.coupon_id = w.id
     where a.fresh
  ), coupons_of as materialized (
    select w.place, jsonb_agg(w.id) filter (where not w.held) as gone from wanted w group by w.place
  ), judged as materialized (
    select a.*, x.state, h.order_id is not null and h.hold_until > moment as holds, c.gone
      from asked a left join coupons_of c using (place)
      left join orders x on x.bucket = a.bucket and x.order_id = a.id and x.buyer_id = a.buyer
      left join holds h on h.bucket = a.bucket and h.order_id = a.id
  ), paid as (
    update orders x set state = 'paid', paid_at = j.at, pay_method = j.method, pay_reference = j.reference
      from judged j
     where x.bucket = j.bucket and x.order_id = j.id and j.fresh and j.turn = 1 and j.state = 'placed' and j.holds and j.gone is null
    returning x.order_id
  ), made as materialized (
    select j.* from judged j join paid p on p.order_id = j.id where j.fresh and j.turn = 1
  ), released as (
    delete from holds h using made m where h.bucket = m.bucket and h.order_id = m.id
  ), redeemed as (
    update coupons c set state = 'redeemed', seq = c.seq + 1, hold_until = null, saved_minor = w.saved
      from wanted w join made m on m.place = w.place
     where c.bucket = w.bucket and c.buyer_id = w.buyer and c.batch_id = w.batch and c.nth = w.nth
    returning c.bucket, c.coupon_id, c.batch_id, c.seq, c.buyer_id, c.order_id
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id)
    select bucket, coupon_id, seq, buyer_id, 'redeem', 'held', 'redeemed', moment, order_id from redeemed
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.redeem', coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', 'redeemed', 'order', order_id), moment from redeemed
    union all
    select m.bucket, 'evt_' || substr(m.id, 5) || '_pay', 'order.pay', m.id,
           jsonb_build_object('order', m.id, 'buyer', m.buyer, 'state', 'paid'), moment from made m
  ), spent as (
    update budget_slices b set reserved_minor = b.reserved_minor - u.minor, spent_minor = b.spent_minor + u.minor
      from (select u.batch, sum(u.minor) as minor from made m, json_to_recordset(m.entry -> 'uses') as u(batch text, minor bigint) group by u.batch) u
     where b.bucket = p_slice and b.batch_id = u.batch
  ), sent as (
    update item_stock s set on_hand = s.on_hand - u.quantity, reserved = s.reserved - u.quantity
      from (select u.sku, sum(u.quantity)::integer as quantity from made m, json_to_recordset(m.entry -> 'units') as u(sku text, quantity integer) group by u.sku) u
     where s.bucket = p_slice and s.sku = u.sku
  ), posted as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, order_id, line_id, offer_id,
                                  merchant_id, batch_id, kind, at)
    select m.bucket, t.id, t.debit, t.credit, t.minor, t.currency, t."causeKind", t."causeId", t.leg, t.because, t."order", t.line, t.offer,
           t.merchant, t.batch, t.kind, m.at
      from made m, json_to_recordset(m.entry -> 'transfers') as t(id text, debit text, credit text, minor bigint, currency text, "causeKind" text,
             "causeId" text, leg text, because text, "order" text, line text, offer text, merchant text, batch text, kind text)
  )
  select array_agg(j.place), array_agg(
           case when not j.fresh then 'key_taken'
                when m.place is not null then 'done'
                when j.state is distinct from 'placed' then 'moved_on'
                when j.turn > 1 then 'crowded'
                when not j.holds then 'hold_ended'
                else 'coupons_not_free' end),
         array_agg(case when j.state = 'placed' and j.holds then j.gone else to_jsonb(j.state) end)
    into places, outcomes, reasons
    from judged j left join made m on m.place = j.place;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $function$


CREATE OR REPLACE FUNCTION public.rebalance_link(p_link text, p_slice smallint, p_needed integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare own integer; elsewhere integer;
begin
  perform 1 from link_slices s where s.link_id = p_link order by s.bucket for no key update;
  select coalesce(sum(s.quota - s.issued) filter (where s.bucket = p_slice), 0), coalesce(sum(s.quota - s.issued) filter (where s.bucket <> p_slice), 0)
    into own, elsewhere from link_slices s where s.link_id = p_link;
  if own >= p_needed or elsewhere = 0 then return; end if;
  update link_slices s set quota = s.issued where s.link_id = p_link and s.bucket <> p_slice;
  update link_slices s set quota = s.quota + elsewhere where s.link_id = p_link and s.bucket = p_slice;
end $function$


CREATE OR REPLACE FUNCTION public.rebalance_stock(p_batch text, p_slice smallint, p_needed integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare own integer; half integer; whole integer; moved integer;
begin
  perform 1 from stock_slices s where s.batch_id = p_batch order by s.bucket for no key update;
  select coalesce(sum(s.total - s.claimed) filter (where s.bucket = p_slice), 0),
         coalesce(sum((s.total - s.claimed + 1) / 2) filter (where s.bucket <> p_slice), 0),
         coalesce(sum(s.total - s.claimed) filter (where s.bucket <> p_slice), 0)
    into own, half, whole from stock_slices s where s.batch_id = p_batch;
  if own < p_needed and whole > 0 then
    moved := case when own + half >= p_needed then half else whole end;
    update stock_slices s set total = case when moved = half then s.total - (s.total - s.claimed + 1) / 2 else s.claimed end
     where s.batch_id = p_batch and s.bucket <> p_slice;
    update stock_slices s set total = s.total + moved where s.batch_id = p_batch and s.bucket = p_slice;
  end if;
  select coalesce(sum(s.day_total - s.day_claimed) filter (where s.bucket = p_slice), 0),
         coalesce(sum((s.day_total - s.day_claimed + 1) / 2) filter (where s.bucket <> p_slice), 0),
         coalesce(sum(s.day_total - s.day_claimed) filter (where s.bucket <> p_slice), 0)
    into own, half, whole from stock_slices s where s.batch_id = p_batch;
  if own < p_needed and whole > 0 then
    moved := case when own + half >= p_needed then half else whole end;
    update stock_slices s set day_total = case when moved = half then s.day_total - (s.day_total - s.day_claimed + 1) / 2 else s.day_claimed end
     where s.batch_id = p_batch and s.bucket <> p_slice;
    update stock_slices s set day_total = s.day_total + moved where s.batch_id = p_batch and s.bucket = p_slice;
  end if;
end $function$


CREATE OR REPLACE FUNCTION public.release_orders(p_slice smallint, p_pinned timestamp with time zone, p_orders json, p_keys json, p_bodies text[])
 RETURNS TABLE(place bigint, outcome text, because jsonb)
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare moment timestamptz; fresh bigint[]; places bigint[]; outcomes text[]; reasons jsonb[];
begin
  fresh := keep_replies(p_keys, p_bodies);
  perform 1 from orders x
    join json_array_elements(p_orders) as o(entry) on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id'
   order by x.bucket, x.order_id for no key update of x;
  perform 1 from coupons c
    join (select distinct (o.entry ->> 'bucket')::smallint as bucket, o.entry ->> 'buyer' as buyer, o.entry ->> 'id' as id from json_array_elements(p_orders) as o(entry)) w
      on c.bucket = w.bucket and c.buyer_id = w.buyer and c.order_id = w.id
   where c.state = 'held'
   order by c.bucket, c.buyer_id, c.batch_id, c.nth for no key update of c;
  perform 1 from points_balances p
    join (select distinct x.bucket, x.buyer_id from json_array_elements(p_orders) as o(entry)
            join orders x on x.bucket = (o.entry ->> 'bucket')::smallint and x.order_id = o.entry ->> 'id' where x.points > 0) w
      on p.bucket = w.bucket and p.buyer_id = w.buyer_id
   order by p.bucket, p.buyer_id for no key update of p;
  perform 1 from budget_slices b where b.bucket = p_slice and b.batch_id in (
    select s.batch_id from json_array_elements(p_orders) as o(entry)
      join order_shares s on s.bucket = (o.entry ->> 'bucket')::smallint and s.order_id = o.entry ->> 'id') order by b.batch_id for no key update;
  perform 1 from item_stock t where t.bucket = p_slice and t.sku in (
    select l.sku from json_array_elements(p_orders) as o(entry)
      join order_lines l on l.bucket = (o.entry ->> 'bucket')::smallint and l.order_id = o.entry ->> 'id' and l.counted) order by t.sku for no key update;
  moment := coalesce(p_pinned, date_trunc('milliseconds', clock_timestamp()));

  with asked as materialized (
    select o.ordinality as place, o.ordinality = any(fresh) as fresh, r.*,
           row_number() over (partition by r.id order by o.ordinality) as turn
      from json_array_elements(p_orders) with ordinality as o(entry, ordinality),
           json_to_record(o.entry) as r(bucket smallint, buyer text, id text, at timestamptz, cancel boolean, because text)
  ), judged as materialized (
    select a.*, x.state, h.hold_until,
           a.fresh and a.turn = 1 and x.state = 'placed' and h.order_id is not null and (a.cancel or h.hold_until <= moment) as frees,
           a.fresh and a.turn = 1 and x.state = 'placed' and a.cancel as cancels
      from asked a
      left join orders x on x.bucket = a.bucket and x.order_id = a.id and x.buyer_id = a.buyer
      left join holds h on h.bucket = a.bucket and h.order_id = a.id
  ), cancelled as (
    update orders x set state = 'cancelled', cancelled_at = j.at, cancelled_because = j.because
      from judged j where j.cancels and x.bucket = j.bucket and x.order_id = j.id
  ), made as materialized (
    select j.* from judged j where j.frees
  ), released as (
    delete from holds h using made m where h.bucket = m.bucket and h.order_id = m.id
  ), freed as (
    update coupons c set state = case when c.valid_until <= moment then 'expired' else 'available' end, seq = c.seq + 1, hold_until = null, order_id = null
      from made m
     where c.bucket = m.bucket and c.buyer_id = m.buyer and c.order_id = m.id and c.state = 'held'
    returning c.bucket, c.coupon_id, c.batch_id, c.version, c.seq, c.buyer_id, m.id as order_id, m.because, c.state,
              case when c.state = 'expired' then 'expire' else 'release' end as event
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id, because)
    select bucket, coupon_id, seq, buyer_id, event, 'held', state, moment, order_id, because from freed
  ), left_value as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
    select t.*
      from freed f join batch_versions v on v.batch_id = f.batch_id and v.version = f.version
           cross join lateral value_transfers(f.bucket, f.coupon_id, f.seq, f.batch_id, v.owed, true, moment) t
     where f.state = 'expired'
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.' || event, coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', state, 'order', order_id), moment from freed
    union all
    select j.bucket, 'evt_' || substr(j.id, 5) || '_cancel', 'order.cancel', j.id,
           jsonb_build_object('order', j.id, 'buyer', j.buyer, 'state', 'cancelled'), moment from judged j where j.cancels
  ), points_due as materialized (
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
    update budget_slices b set reserved_minor = b.reserved_minor - u.minor
      from (select s.batch_id, sum(s.minor) as minor from made m join order_shares s on s.bucket = m.bucket and s.order_id = m.id group by s.batch_id) u
     where b.bucket = p_slice and b.batch_id = u.batch_id
  ), units as (
    update item_stock t set reserved = t.reserved - u.quantity
      from (select l.sku, sum(l.quantity)::integer as quantity
              from made m join order_lines l on l.bucket = m.bucket and l.order_id = m.id and l.counted group by l.sku) u
     where t.bucket = p_slice and t.sku = u.sku
  )
  select array_agg(j.place), array_agg(
           case when not j.fresh then 'key_taken'
                when j.cancels or j.frees then 'done'
                when j.state = 'placed' and j.turn > 1 then 'crowded'
                when j.state is distinct from 'placed' then 'moved_on'
                else 'not_yet' end),
         array_agg(to_jsonb(j.state))
    into places, outcomes, reasons
    from judged j;

  perform forget_replies(p_keys, array(select u.place from unnest(places, outcomes) as u(place, outcome) where u.outcome not in ('done', 'key_taken')));
  return query select u.place, u.outcome, u.because from unnest(places, outcomes, reasons) as u(place, outcome, because) order by u.place;
end $function$


CREATE OR REPLACE FUNCTION public.spent_budget_stops_issue()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select s.settings #>> '{settlement,budgets,stopAt}' from settings_versions s order by s.version desc limit 1), 'issuing') = 'issuing'
$function$


CREATE OR REPLACE FUNCTION public.value_transfers(p_bucket smallint, p_coupon text, p_seq bigint, p_batch text, p_owed jsonb, p_leaves boolean, p_at timestamp with time zone)
 RETURNS TABLE(bucket smallint, transfer_id text, debit text, credit text, minor bigint, currency text, cause_kind text, cause_id text, leg text, because text, offer_id text, batch_id text, kind text, at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select p_bucket, 'trf_' || substr(p_coupon, 5) || '_' || p_seq || '_' || l.n, l.debit, l.credit, l.minor, (select m.currency from marketplace m),
         case when p_leaves then 'value_lapse' else 'value_grant' end, p_coupon, p_seq || ':' || l.party,
         case when p_leaves then 'breakage' else 'accrual' end, p_coupon, p_batch, l.kind, p_at
    from owed_legs(p_owed, p_leaves) l
$function$

