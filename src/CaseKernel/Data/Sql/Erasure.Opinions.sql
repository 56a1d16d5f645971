update case_opinions set reason = null, granted = null where case_id = @Id
