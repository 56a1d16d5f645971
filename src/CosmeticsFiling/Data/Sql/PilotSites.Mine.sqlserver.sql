-- Per engine: a list expanded by the driver.
select id, case_id, organisation_id, number, version, zone, organ, name, operator_name, address, licence_number, contact, blending, dispensing, most_grams, approved_on, valid_to, state, closed_on, ground
from pilot_sites
where organisation_id in @Organisations
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
