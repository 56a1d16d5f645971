update case_materials
set scan_after = @After
where sha256 = @Sha256 and scan in ('pending', 'not-scanned')
