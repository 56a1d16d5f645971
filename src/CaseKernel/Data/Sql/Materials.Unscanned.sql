select case_id, code, sha256
from case_materials
where scan in ('pending', 'not-scanned') and scan = @State and (scan_after is null or scan_after <= @Now)
order by id
offset 0 rows fetch next @Most rows only
