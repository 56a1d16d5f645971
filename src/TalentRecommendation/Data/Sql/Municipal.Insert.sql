insert into municipal_files (case_id, number, content, created_at)
values (@CaseId, @Number, @Content, @CreatedAt)
