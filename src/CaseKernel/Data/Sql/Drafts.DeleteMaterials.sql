delete from case_materials where case_id = @Id
