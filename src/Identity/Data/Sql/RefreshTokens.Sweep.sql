delete from refresh_tokens
where session_id in (select id from sessions where expires_at < @Before)
