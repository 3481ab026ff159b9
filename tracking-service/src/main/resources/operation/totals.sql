-- Cases of one operation as known at an instant, counted; events are folded to one row per case before anything is counted.
with asked as (
  select cast(:asAt as timestamptz) as at
), entry as materialized (
  select t.case_id, t.seq, t.type, t.payload
  from case_file f
  join timeline_entry t on t.case_id = f.id
  cross join asked
  where f.operation = :operation and t.recorded_at <= asked.at and t.type not like 'clock.%'
), answer as (
  -- The latest known answer; that nobody asked again takes nothing back.
  select distinct on (e.case_id) e.case_id, fact ->> 'answer' = 'YES' as material
  from entry e
  cross join lateral jsonb_array_elements(e.payload -> 'facts') as fact
  where e.type in ('referral.received', 'referral.supplemented', 'check.completed')
    and fact ->> 'question' = 'indecentMaterial'
    and fact ->> 'answer' not in ('UNKNOWN', 'NOT_ASKED')
  order by e.case_id, e.seq desc
), decision as (
  select distinct on (case_id) case_id, payload ->> 'outcome' as outcome
  from entry where type = 'decision.made' order by case_id, seq desc
), ending as (
  select distinct on (case_id) case_id, type = 'case.closed' as closed
  from entry where type in ('case.closed', 'case.reopened') order by case_id, seq desc
), owner as (
  select distinct on (case_id) case_id, payload ->> 'by' as unit
  from entry where type = 'handover.accepted' order by case_id, seq desc
), did as (
  select case_id,
         bool_or(type = 'referral.opened') as opened,
         bool_or(type = 'action.recorded') as acted,
         bool_or(type = 'action.recorded' and payload ->> 'action' = 'warrant_executed') as warrant,
         bool_or(type = 'action.recorded' and payload ->> 'action' = 'arrest') as arrest
  from entry group by case_id
), per_case as materialized (
  select case_id,
         coalesce(owner.unit, addressee.code, 'NATIONAL-HUB') as unit,
         did.opened, did.acted, did.warrant, did.arrest,
         coalesce(answer.material, false) as material,
         decision.outcome,
         not coalesce(ending.closed, false) as open
  from (select case_id, payload ->> 'receivingUnit' as sent_to from entry where type = 'referral.received') received
  join did using (case_id)
  left join answer using (case_id)
  left join decision using (case_id)
  left join ending using (case_id)
  left join owner using (case_id)
  left join unit addressee on addressee.code = received.sent_to
)
select cast(json_build_object(
  'operation', cast(:operation as text),
  'asAt', (select at from asked),
  'received', count(*),
  'opened', count(*) filter (where opened),
  'neverOpened', count(*) filter (where not opened),
  'noMaterial', count(*) filter (where outcome = 'no_indecent_material_identified'),
  'withMaterial', count(*) filter (where material),
  'actedOn', count(*) filter (where acted),
  'warrants', count(*) filter (where warrant),
  'arrests', count(*) filter (where arrest),
  'charged', count(*) filter (where outcome = '1'),
  -- Outcomes of the Home Office that end an investigation without any sanction or transfer.
  'noFurtherAction', count(*) filter (where outcome in ('5', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '21')),
  'underInvestigation', count(*) filter (where material and outcome is null),
  'open', count(*) filter (where open),
  'units', (select coalesce(json_agg(held), '[]') from (
      select unit, count(*) as received, count(*) filter (where opened) as opened, count(*) filter (where not opened) as "neverOpened",
             count(*) filter (where acted) as "actedOn", count(*) filter (where open) as open
      from per_case group by unit order by unit) held)
) as text) from per_case
