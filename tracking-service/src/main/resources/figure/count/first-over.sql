, chosen as (
  select cast(? as date) as over_day
)
select min(k.over_at) as first_at from chosen cross join known k where k.over_at is not null and k.over_day = chosen.over_day
