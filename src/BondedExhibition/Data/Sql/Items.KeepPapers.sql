insert into item_papers (id, item_id, art_permit, licence_number, licence_valid_until, case_id, account_id, at)
values (@Id, @ItemId, @ArtPermit, @LicenceNumber, @LicenceValidUntil, @CaseId, @AccountId, @At)
