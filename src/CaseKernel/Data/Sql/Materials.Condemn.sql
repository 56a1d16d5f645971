-- Every row of the same content, whatever was thought of it before.
update case_materials
set scan = 'infected', scan_found = @Found, scanned_at = @Now, scan_after = null
where sha256 = @Sha256
