select id, case_id, code, file_name, media_type, size, sha256, scan, scan_found, scanned_at, uploaded_by, uploaded_at, replaced_at
from case_materials
where case_id = @CaseId
order by code, uploaded_at
