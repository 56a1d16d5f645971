select id
from material_uploads
where expires_at <= @Now
order by expires_at, id
offset 0 rows fetch next @Most rows only
