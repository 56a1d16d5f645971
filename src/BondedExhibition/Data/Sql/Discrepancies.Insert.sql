insert into discrepancies (id, case_id, number, stocktake_id, lot_id, book_id, organisation_id, zone, place, expected, counted, note, state, at)
values (@Id, @CaseId, @Number, @StocktakeId, @LotId, @BookId, @OrganisationId, @Zone, @Place, @Expected, @Counted, @Note, @State, @At)
