select number, sealed_at, entries, statement
from timeline_seals
where number > @After
order by number
offset 0 rows fetch next 50 rows only
