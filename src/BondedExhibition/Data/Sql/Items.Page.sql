select id, book_id, seq, goods_code, name, specification, unit, tracking, origin, unit_value, licence_number, licence_valid_until, art_permit, filing_number, channel, material_number, second_unit, second_per_unit
from book_items
where book_id = @BookId and seq > @After
order by seq
offset 0 rows fetch next @Most rows only
