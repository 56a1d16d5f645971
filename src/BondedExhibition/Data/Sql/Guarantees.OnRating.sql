select id
from guarantees
where state = 'active' and kind in ('exemption', 'waiver')
  and id > @After
order by id
offset 0 rows fetch next @Most rows only
