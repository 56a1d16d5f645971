delete from case_submissions where case_id = @Id
