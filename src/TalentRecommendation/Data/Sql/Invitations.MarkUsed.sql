update invitations set used_at = @At where id = @Id and used_at is null
