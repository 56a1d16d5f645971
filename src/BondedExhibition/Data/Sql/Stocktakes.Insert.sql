insert into stocktakes (id, book_id, exhibition_id, reference, place, zone, seed, population, state, at, account_id)
values (@Id, @BookId, @ExhibitionId, @Reference, @Place, @Zone, @Seed, @Population, @State, @At, @AccountId)
