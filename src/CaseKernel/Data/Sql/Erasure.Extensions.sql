update case_extensions set reason = '' where case_id = @Id
