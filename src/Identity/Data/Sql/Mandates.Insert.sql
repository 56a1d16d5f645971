insert into mandates (id, account_id, organisation_id, valid_from, valid_to)
values (@Id, @AccountId, @OrganisationId, @ValidFrom, @ValidTo)
