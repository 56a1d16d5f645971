-- Per engine: a list expanded by the driver.
select id, number, version, organisation_id, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state
from guarantees
where zone in @Zones
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
