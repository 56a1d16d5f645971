insert into sales (id, number, version, lot_id, book_id, organisation_id, zone, exhibition_id, quantity, price, buyer, sold_on, due_on, cause, state, guarantee_id, reserved, case_id, line, at)
values (@Id, @Number, @Version, @LotId, @BookId, @OrganisationId, @Zone, @ExhibitionId, @Quantity, @Price, @Buyer, @SoldOn, @DueOn, @Cause, @State, @GuaranteeId, @Reserved, @CaseId, @Line, @At)
