update case_consultations set question = '' where case_id = @Id
