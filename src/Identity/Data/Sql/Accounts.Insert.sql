insert into accounts (id, user_name, display_name, password_hash, created_at)
values (@Id, @UserName, @DisplayName, @PasswordHash, @CreatedAt)
