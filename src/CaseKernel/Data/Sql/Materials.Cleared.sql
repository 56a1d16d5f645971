-- Every row of the same content; one that was found infected meanwhile stays so.
update case_materials
set scan = 'clean', scan_found = null, scanned_at = @Now, scan_after = null
where sha256 = @Sha256 and scan in ('pending', 'not-scanned')
