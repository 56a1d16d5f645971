-- Per engine: a list expanded by the driver.
select id, number, version, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, exhibition_number, item, goods_code, name, specification, origin, unit, serial, quantity, price, buyer, sold_on, due_on, cause, state, guarantee_id, reserved, case_id, line, licence_number, licence_valid_until, material_number, second_unit, second_per_unit, at
from sale_rows
where organisation_id in @Organisations
  and state = 'sold'
  and due_on between @DueFrom and @DueTo
  and due_on >= @LastDay and (due_on > @LastDay or number > @LastNumber)
order by due_on, number
offset 0 rows fetch next @Most rows only
