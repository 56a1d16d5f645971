insert into invitations (id, token_hash, purpose, subject_id, recipient, expires_on, created_at)
values (@Id, @TokenHash, @Purpose, @SubjectId, @Recipient, @ExpiresOn, @CreatedAt)
