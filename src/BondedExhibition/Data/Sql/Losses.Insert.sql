insert into losses (id, lot_id, book_id, organisation_id, zone, exhibition_id, place, quantity, cause, happened_on, account, state, guarantee_id, reserved, reported_at)
values (@Id, @LotId, @BookId, @OrganisationId, @Zone, @ExhibitionId, @Place, @Quantity, @Cause, @HappenedOn, @Account, @State, @GuaranteeId, @Reserved, @ReportedAt)
