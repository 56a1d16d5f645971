-- Per engine: a list expanded by the driver.
select id, number, version, organisation_id, organisation_name, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state
from guarantee_rows
where organisation_id in @Organisations
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
