-- Per engine: a list as one parameter.
select id, number, version, organisation_id, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state
from guarantees
where zone = any(@Zones)
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
