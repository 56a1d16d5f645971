select id
from cases
where matter = @Matter and submitted_at is not null and decided_at is null and id > @After
order by id
offset 0 rows fetch next @Most rows only
