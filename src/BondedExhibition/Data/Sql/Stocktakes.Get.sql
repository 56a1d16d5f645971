select id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id, counted_at from stocktakes where id = @Id
