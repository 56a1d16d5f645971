-- Per engine: a list expanded by the driver.
select id, number, version, organisation_id, organisation_name, book_id, book_number, zone, title, venue, address, customs_code, opens_on, closes_on, valid_until, guarantee_id, guarantee_number, case_id, state
from exhibition_rows
where zone in @Zones
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
