-- Per engine: a list expanded by the driver.
select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons, rating_lost_on
from guarantee_rows
where zone in @Zones
  and (@State <> 're-examination' or rating_lost_on is not null)
  and valid_until <= @LastDay and (valid_until < @LastDay or number < @LastNumber)
order by valid_until desc, number desc
offset 0 rows fetch next @Most rows only
