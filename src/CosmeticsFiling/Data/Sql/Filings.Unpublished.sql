-- Oldest first; what one run leaves, the next finds.
select id, number, case_id
from filings
where published_on is null
  and number > @After
order by number
offset 0 rows fetch next @Most rows only
