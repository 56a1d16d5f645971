update sessions
set revoked_at = @Now
where id = @Id and revoked_at is null
