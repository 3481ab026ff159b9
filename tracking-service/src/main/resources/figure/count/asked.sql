with asked as (
  select cast(? as text) as clock, cast(? as timestamptz) as at, cast(? as text[]) as units, cast(? as text) as operation,
         cast(? as text) as source, cast(? as text) as band, cast(? as timestamptz) as received_from, cast(? as timestamptz) as received_to,
         cast(? as timestamptz) as closed_from, cast(? as timestamptz) as closed_to,
         cast(? as int[]) as series, cast(? as int[]) as spans, cast(? as int[]) as firsts, cast(? as int[]) as ends, cast(? as int[]) as signs,
         cast(? as int) as recorded_before,
         coalesce(cast(? as timestamptz), 'infinity') as exact_from
), raw as (
  -- What the counts do not hold: the day of the instant, and what is not folded yet.
  select k.known_from as at, k.stop_kind, k.band, k.unit, k.source_kind, k.operation, k.access_unknown, k.never_opened, k.stage, k.late_days, k.days,
         k.start_day, k.stop_day, k.over_day, k.start_hour, k.due_hour, k.review_hour, 1 as n
    from asked join known_clock k on k.clock = asked.clock and k.known_from >= asked.exact_from and k.known_from <= asked.at
  union all
  select k.known_until, k.stop_kind, k.band, k.unit, k.source_kind, k.operation, k.access_unknown, k.never_opened, k.stage, k.late_days, k.days,
         k.start_day, k.stop_day, k.over_day, k.start_hour, k.due_hour, k.review_hour, -1
    from asked join known_clock k on k.clock = asked.clock and k.known_until >= asked.exact_from and k.known_until <= asked.at
     and k.known_until < 'infinity'
  union all
  select p.at, p.stop_kind, p.band, p.unit, p.source_kind, p.operation, p.access_unknown, p.never_opened, p.stage, p.late_days, p.days,
         p.start_day, p.stop_day, p.over_day, p.start_hour, p.due_hour, p.review_hour, p.n
    from asked join count_pending p on p.clock = asked.clock and p.at < asked.exact_from
), fresh as (
  select raw.* from raw cross join asked
  where (asked.units is null or raw.unit = any(asked.units))
    and (asked.operation is null or raw.operation = asked.operation)
    and (asked.source is null or raw.source_kind = asked.source)
), node as (
  select series.id as series, part.span, part.first, part.before, part.sign
  from asked, unnest(asked.series) as series (id), unnest(asked.spans, asked.firsts, asked.ends, asked.signs) as part (span, first, before, sign)
), known as not materialized (
  -- Case by case: only to be joined by an index.
  select k.* from asked join known_clock k on k.clock = asked.clock
  where k.known_from <= asked.at and k.known_until > asked.at
    and (asked.units is null or k.unit = any(asked.units))
    and (asked.operation is null or k.operation = asked.operation)
    and (asked.source is null or k.source_kind = asked.source)
    and (asked.band is null or k.band = asked.band)
    and (asked.received_from is null or k.started_at >= asked.received_from)
    and (asked.received_to is null or k.started_at <= asked.received_to)
    and (asked.closed_from is null or k.stopped_at >= asked.closed_from)
    and (asked.closed_to is null or k.stopped_at <= asked.closed_to)
)
