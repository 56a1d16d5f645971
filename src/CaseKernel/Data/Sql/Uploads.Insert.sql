insert into material_uploads (id, case_id, code, file_name, length, received, state, refusal, account_id, created_at, expires_at, held_by, held_until)
values (@Id, @CaseId, @Code, @FileName, @Length, 0, @State, null, @AccountId, @CreatedAt, @ExpiresAt, null, null)
