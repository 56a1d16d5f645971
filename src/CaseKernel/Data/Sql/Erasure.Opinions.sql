update case_opinions set reason = null where case_id = @Id
