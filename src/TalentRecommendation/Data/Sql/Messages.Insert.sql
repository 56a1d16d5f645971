insert into messages (id, content, created_at) values (@Id, @Content, @CreatedAt)
