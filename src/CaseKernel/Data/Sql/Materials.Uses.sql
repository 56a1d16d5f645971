select cast(count(*) as int) from case_materials where sha256 = @Sha256
