select id, registration_number, ended_on
from representative_offices
where ended_on is not null
  and ended_on <= @Today
  and ended_on >= @AfterDay and (ended_on > @AfterDay or id > @AfterId)
  and (entry is null or entry <> '')
order by ended_on, id
offset 0 rows fetch next @Most rows only
