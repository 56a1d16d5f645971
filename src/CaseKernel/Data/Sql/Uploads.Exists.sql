select cast(count(*) as int) from material_uploads where id = @Id
