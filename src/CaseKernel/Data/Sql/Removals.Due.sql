select case_id, sha256
from material_removals
order by asked_at, case_id, sha256
offset 0 rows fetch next @Most rows only
