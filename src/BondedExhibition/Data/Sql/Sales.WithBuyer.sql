select id, number, book_number, sold_on
from sale_rows
where buyer is not null and state in ('released', 'cancelled') and id > @After
order by id
offset 0 rows fetch next @Most rows only
