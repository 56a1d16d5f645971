update stocktakes set state = 'counted', counted_at = @CountedAt where id = @Id and state = 'drawn'
