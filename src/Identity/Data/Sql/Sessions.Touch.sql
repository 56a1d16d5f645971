-- Changes no row when the session has ended in any way; a revocation that runs at the same time wins.
update sessions
set last_seen_at = @Now,
    idle_until = case kind when 'Browser' then @BrowserIdleUntil else @ApiIdleUntil end
where id = @Id and revoked_at is null and expires_at > @Now and idle_until > @Now
