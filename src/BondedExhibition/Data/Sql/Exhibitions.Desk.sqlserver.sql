-- Per engine: a list expanded by the driver.
select id, number, version, organisation_id, organisation_name, book_id, book_number, zone, title, venue, address, customs_code, opens_on, closes_on, valid_until, guarantee_id, guarantee_number, case_id, state
from exhibition_rows
where zone in @Zones
  and (@State = '' or state = @State)
  and valid_until < @EndsBefore
  and valid_until <= @LastDay and (valid_until < @LastDay or number < @LastNumber)
order by valid_until desc, number desc
offset 0 rows fetch next @Most rows only
