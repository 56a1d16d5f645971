-- Per engine: a list as one parameter.
select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state, ended_on, end_reasons
from guarantee_rows
where zone = any(@Zones)
  and (valid_until < @LastDay or (valid_until = @LastDay and number < @LastNumber))
order by valid_until desc, number desc
offset 0 rows fetch next @Most rows only
