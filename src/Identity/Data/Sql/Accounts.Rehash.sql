-- The guard keeps a password that was changed meanwhile.
update accounts
set password_hash = @NewHash
where id = @Id and password_hash = @OldHash
