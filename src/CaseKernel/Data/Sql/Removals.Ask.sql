insert into material_removals (case_id, sha256, asked_at)
select distinct case_id, sha256, @Now from case_materials where case_id = @Id
