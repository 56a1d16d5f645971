delete from sign_in_attempts where last_at < @Before
