delete from reveals where case_id = @Id
