-- Per engine: a list as one parameter, and the limit. One organisation after the other, because only along one an index has the order.
select id, number, version, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, exhibition_number, item, goods_code, name, specification, origin, unit, serial, quantity, price, buyer, sold_on, due_on, cause, state, guarantee_id, reserved, case_id, line, licence_number, licence_valid_until, material_number, second_unit, second_per_unit, at
from unnest(cast(@Organisations as uuid[])) as mine (organisation)
cross join lateral (
    select id, number, version, lot_id, book_id, book_number, organisation_id, zone, exhibition_id, exhibition_number, item, goods_code, name, specification, origin, unit, serial, quantity, price, buyer, sold_on, due_on, cause, state, guarantee_id, reserved, case_id, line, licence_number, licence_valid_until, material_number, second_unit, second_per_unit, at
    from sale_rows
    where sale_rows.organisation_id = mine.organisation
      and (@State = '' or state = @State)
      and sold_on <= @LastDay and (sold_on < @LastDay or number < @LastNumber)
    order by sold_on desc, number desc
    limit @Most
) as page
order by sold_on desc, number desc
limit @Most
