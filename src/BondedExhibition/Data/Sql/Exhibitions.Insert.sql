insert into exhibitions (id, number, version, organisation_id, book_id, zone, title, venue, address, customs_code, opens_on, closes_on, valid_until, guarantee_id, case_id, state)
values (@Id, @Number, @Version, @OrganisationId, @BookId, @Zone, @Title, @Venue, @Address, @CustomsCode, @OpensOn, @ClosesOn, @ValidUntil, @GuaranteeId, @CaseId, @State)
