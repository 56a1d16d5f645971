update case_pauses set reason = null where case_id = @Id
