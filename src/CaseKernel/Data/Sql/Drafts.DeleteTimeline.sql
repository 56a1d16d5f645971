delete from case_timeline where case_id = @Id
