update case_materials
set scan = 'not-scanned'
where scan = 'pending'
