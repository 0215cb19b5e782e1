-- What the tallies say by batch, source and outcome is what the claims say.
with claimed as (
  select batch_id, source, outcome, count(*) as n from claims group by batch_id, source, outcome
), told as (
  select batch_id, source, outcome, sum(n) as n from claim_tallies group by batch_id, source, outcome
)
select batch_id, source, outcome, c.n as claims, t.n as tallies
  from claimed c full join told t using (batch_id, source, outcome) where c.n is distinct from t.n
